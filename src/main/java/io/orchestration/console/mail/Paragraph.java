package io.orchestration.console.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.orchestration.console.mail.PlaceholderText.Piece;

/**
 * Some lines of a mail.
 *
 * @param lines each in the pieces it is made of
 */
record Paragraph(List<List<Piece>> lines) {

	private static final Pattern BLANK_LINES = Pattern.compile("\n[ \t]*\n\\s*");

	private static final Pattern LINE = Pattern.compile("\n");

	/** The paragraphs of a text, with these values in it. */
	static List<Paragraph> of(String text, Map<String, String> values) {
		return BLANK_LINES.splitAsStream(text.strip())
			.filter((it) -> !it.isEmpty())
			.map((it) -> new Paragraph(
					Arrays.stream(LINE.split(it)).map((line) -> PlaceholderText.fill(line, values)).toList()))
			.toList();
	}

	/** The words alone. */
	public String plain() {
		return this.lines.stream()
			.map((line) -> line.stream().map(Piece::text).collect(Collectors.joining()))
			.collect(Collectors.joining("\n"));
	}

}
