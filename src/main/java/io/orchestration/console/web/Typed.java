package io.orchestration.console.web;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What people type into a line of a form. */
public final class Typed {

	/**
	 * Controls, line ends, and the marks that turn the reading direction of what follows.
	 */
	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

	private Typed() {
	}

	/** The text without blanks around it; nothing if there is nothing else. */
	public static @Nullable String orNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/** The text, empty if there is none. */
	public static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** Whether nobody could see all of it. */
	public static boolean isUnprintable(@Nullable String text) {
		return text != null && UNPRINTABLE.matcher(text).find();
	}

	/** Whether it has more characters than fit. */
	public static boolean isLonger(@Nullable String text, int length) {
		return text != null && text.length() > length;
	}

}
