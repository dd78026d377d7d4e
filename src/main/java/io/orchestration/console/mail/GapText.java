package io.orchestration.console.mail;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A text that lacks some values, ready to be filled in many times.
 *
 * @param parts by turns what stands there and the name of what is missing
 */
record GapText(List<String> parts) {

	/** Nobody can guess it, so nobody can write it; nothing in it needs escaping. */
	private static final String MARK = "gap" + UUID.randomUUID().toString().replace("-", "");

	private static final Pattern MARKS = Pattern.compile(MARK);

	/** What to write in a text where this value is missing. */
	static String gap(String name) {
		return MARK + name + MARK;
	}

	/** The text with its gaps found. */
	static GapText of(String text) {
		return new GapText(List.of(MARKS.split(text, -1)));
	}

	/** The text with these values in it, each escaped. */
	String fill(Map<String, String> values, UnaryOperator<String> escape) {
		StringBuilder text = new StringBuilder();
		for (int at = 0; at < this.parts.size(); at++) {
			String part = this.parts.get(at);
			text.append((at % 2 == 0) ? part : escape.apply(values.getOrDefault(part, "")));
		}
		return text.toString();
	}

}
