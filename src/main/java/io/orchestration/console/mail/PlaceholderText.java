package io.orchestration.console.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Words with placeholders such as {@code {brand}}; a brace is written twice. There is
 * nothing else to it: no expression, no condition, no way to reach anything but the
 * values that are handed over.
 */
public final class PlaceholderText {

	private static final Pattern TOKEN = Pattern.compile("\\{\\{|}}|\\{([^{}\\n]*)}|[{}]");

	private static final int LONGEST_NAME = 40;

	private PlaceholderText() {
	}

	/** What is wrong with the text if these are the placeholders, in its order. */
	public static List<Problem> problems(String text, Set<String> known) {
		List<Problem> problems = new ArrayList<>();
		Matcher token = TOKEN.matcher(text);
		while (token.find()) {
			String name = token.group(1);
			if (name != null && !known.contains(name)) {
				problems.add(problem(Problem.Kind.UNKNOWN, text, token.start(), token.end()));
			}
			else if (token.end() - token.start() == 1) {
				boolean opening = text.charAt(token.start()) == '{';
				problems.add(problem(opening ? Problem.Kind.UNCLOSED : Problem.Kind.UNOPENED, text, token.start(),
						opening ? endOfWord(text, token.end()) : token.end()));
			}
		}
		return problems;
	}

	/**
	 * The text, cut where values are put in. What is no placeholder stays as it stands.
	 */
	static List<Piece> fill(String text, Map<String, String> values) {
		List<Piece> pieces = new ArrayList<>();
		Matcher token = TOKEN.matcher(text);
		int at = 0;
		while (token.find()) {
			if (token.start() > at) {
				pieces.add(new Piece(text.substring(at, token.start()), null));
			}
			pieces.add(piece(token, values));
			at = token.end();
		}
		if (at < text.length()) {
			pieces.add(new Piece(text.substring(at), null));
		}
		return pieces;
	}

	private static Piece piece(Matcher token, Map<String, String> values) {
		String name = token.group(1);
		if (name != null) {
			String value = values.get(name);
			return (value != null) ? new Piece(value, name) : new Piece(token.group(), null);
		}
		return new Piece(token.group().substring(0, 1), null);
	}

	private static Problem problem(Problem.Kind kind, String text, int start, int end) {
		int lineStart = text.lastIndexOf('\n', start - 1) + 1;
		int line = (int) text.substring(0, start).chars().filter((it) -> it == '\n').count() + 1;
		String what = text.substring(start, end);
		return new Problem(kind, (what.length() > LONGEST_NAME) ? what.substring(0, LONGEST_NAME) + "…" : what, line,
				text.codePointCount(lineStart, start) + 1);
	}

	private static int endOfWord(String text, int from) {
		int end = from;
		while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '{') {
			end++;
		}
		return end;
	}

	/**
	 * Something that is no placeholder.
	 *
	 * @param kind in which way
	 * @param what stands there
	 * @param line where, from 1
	 * @param column the character in that line, from 1
	 */
	public record Problem(Kind kind, String what, int line, int column) {

		/** What can be wrong. */
		public enum Kind {

			/** There is no such placeholder in this mail. */
			UNKNOWN,
			/** A brace is opened and not closed. */
			UNCLOSED,
			/** A brace is closed that was not opened. */
			UNOPENED

		}

	}

	/**
	 * A stretch of a filled text.
	 *
	 * @param text its letters
	 * @param placeholder what they were put in for, if for anything
	 */
	record Piece(String text, @Nullable String placeholder) {

		/** Whether it is worth standing out. */
		public boolean isStrong() {
			return MailVariable.USERNAME.getPlaceholder().equals(this.placeholder)
					|| MailVariable.USER_EMAIL.getPlaceholder().equals(this.placeholder);
		}

	}

}
