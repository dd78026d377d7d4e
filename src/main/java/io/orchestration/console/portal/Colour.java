package io.orchestration.console.portal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An opaque colour on a screen, with the contrast of WCAG 2.
 *
 * @param red from 0 to 255
 * @param green from 0 to 255
 * @param blue from 0 to 255
 */
record Colour(int red, int green, int blue) {

	static final Colour WHITE = new Colour(255, 255, 255);

	static final Colour BLACK = new Colour(0, 0, 0);

	/** The contrast that text of ordinary size needs. */
	static final double READABLE = 4.5;

	private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

	private static final int STEPS = 20;

	Colour {
		if (((red | green | blue) & ~0xff) != 0) {
			throw new IllegalArgumentException("not a colour");
		}
	}

	/** The colour written as {@code #rrggbb}, if it is written so. */
	static Optional<Colour> of(@Nullable String text) {
		if (text == null || !HEX.matcher(text).matches()) {
			return Optional.empty();
		}
		int bits = Integer.parseInt(text.substring(1), 16);
		return Optional.of(new Colour(bits >> 16, (bits >> 8) & 0xff, bits & 0xff));
	}

	/** Black or white, whichever is easier to read on this colour. */
	Colour textOnIt() {
		return (contrastTo(WHITE) >= READABLE) ? WHITE : BLACK;
	}

	/** This colour, brought only as far towards another as text on a background needs. */
	Colour readableOn(Colour background, Colour towards) {
		Colour nearest = this;
		for (int step = 1; step <= STEPS && nearest.contrastTo(background) < READABLE; step++) {
			nearest = mixedWith(towards, (double) step / STEPS);
		}
		return nearest;
	}

	/** This colour with a share of another. */
	Colour mixedWith(Colour other, double share) {
		return new Colour(mix(this.red, other.red, share), mix(this.green, other.green, share),
				mix(this.blue, other.blue, share));
	}

	/** From 1, the same lightness, to 21, black on white. */
	double contrastTo(Colour other) {
		double lighter = Math.max(luminance(), other.luminance());
		double darker = Math.min(luminance(), other.luminance());
		return (lighter + 0.05) / (darker + 0.05);
	}

	private double luminance() {
		return 0.2126 * linear(this.red) + 0.7152 * linear(this.green) + 0.0722 * linear(this.blue);
	}

	private static double linear(int channel) {
		double share = channel / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

	private static int mix(int from, int to, double share) {
		return (int) Math.round(from + (to - from) * share);
	}

	/** As style sheets write it. */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "#%02x%02x%02x", this.red, this.green, this.blue);
	}

}
