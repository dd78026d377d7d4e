package io.orchestration.console.mail;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The colours a brand's colour makes readable together (WCAG 2, contrast of 4.5 to 1).
 *
 * @param colour of areas
 * @param on of text on such an area
 * @param ink of text on white: the brand's colour if it is dark enough
 */
record BrandColour(String colour, String on, String ink) {

	private static final String WHITE = "#ffffff";

	private static final String DARK = "#16202c";

	private static final String NEUTRAL = "#1f4e79";

	private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

	private static final double READABLE = 4.5;

	/**
	 * The colours for this one; a neutral blue if there is none, or none of that form.
	 */
	static BrandColour of(@Nullable String value) {
		String colour = (value != null && HEX.matcher(value).matches()) ? value : NEUTRAL;
		double contrast = 1.05 / (luminance(colour) + 0.05);
		return new BrandColour(colour, (contrast >= READABLE) ? WHITE : DARK, (contrast >= READABLE) ? colour : DARK);
	}

	private static double luminance(String colour) {
		int rgb = Integer.parseInt(colour.substring(1), 16);
		return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
	}

	private static double linear(int channel) {
		double value = (channel & 0xff) / 255.0;
		return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

}
