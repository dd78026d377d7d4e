package io.orchestration.console.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a plain text: either a web address or what stands between two.
 *
 * @param text what is shown
 * @param href where it leads, if it is an address
 */
record LinkedText(String text, @Nullable String href) {

	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)'\\]]");

	/** Cuts a text into pieces which, put together, are the text again. */
	static List<LinkedText> split(String text) {
		List<LinkedText> pieces = new ArrayList<>();
		Matcher address = ADDRESS.matcher(text);
		int end = 0;
		while (address.find()) {
			pieces.add(new LinkedText(text.substring(end, address.start()), null));
			pieces.add(new LinkedText(address.group(), address.group()));
			end = address.end();
		}
		pieces.add(new LinkedText(text.substring(end), null));
		return pieces;
	}

}
