package io.orchestration.console.mail;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;

/**
 * What went wrong in words that may be stored and shown. A mail server can answer with
 * whatever it has just read, so links, tickets and addresses are struck out (R54).
 */
final class Answer {

	private static final int LONGEST = 300;

	private static final Pattern LINK = Pattern.compile("(?i)\\b(https?:|www\\.)\\S*");

	private static final Pattern TICKET = Pattern.compile("[A-Za-z0-9_=-]{40,}");

	private static final Pattern LOCAL_PART = Pattern.compile("([^\\s<>@:])[^\\s<>@]*@");

	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+");

	private Answer() {
	}

	/** The mail server's own words, or the name of what kept it from speaking. */
	static String of(Exception thrown) {
		Throwable root = Stream.<Throwable>iterate(thrown, (it) -> it != null, Throwable::getCause)
			.reduce(thrown, (outer, inner) -> inner);
		String words = (root instanceof MessagingException) ? root.getMessage() : null;
		return (words != null) ? clean(words) : root.getClass().getSimpleName();
	}

	/** Without anything secret, on one line, and not long. */
	static String clean(String words) {
		String line = UNPRINTABLE.matcher(words).replaceAll(" ").strip();
		String harmless = TICKET.matcher(LINK.matcher(line).replaceAll("…")).replaceAll("…");
		String masked = LOCAL_PART.matcher(harmless).replaceAll("$1***@");
		return (masked.length() > LONGEST) ? cut(masked) + "…" : masked;
	}

	private static String cut(String words) {
		int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
		return words.substring(0, end);
	}

}
