package io.orchestration.console.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer of a mail server, taken apart.
 *
 * @param code of RFC 5321, or 0 if the server did not speak
 * @param detail subject and detail of the enhanced code of RFC 3463, such as {@code 1.1}
 * of {@code 5.1.1}; empty if there is none
 * @param words all of it in lower case
 */
record SmtpReply(int code, String detail, String words) {

	private static final Pattern CODES = Pattern
		.compile("(?:^|response: )([245]\\d\\d)(?![\\w.])(?:[ -][245]\\.(\\d{1,3}\\.\\d{1,3})\\b)?");

	private static final int PERMANENT = 500;

	static SmtpReply of(String answer) {
		Matcher codes = CODES.matcher(answer.strip());
		boolean spoken = codes.find();
		String detail = spoken ? codes.group(2) : null;
		return new SmtpReply(spoken ? Integer.parseInt(codes.group(1)) : 0, (detail != null) ? detail : "",
				answer.toLowerCase(Locale.ROOT));
	}

	/** Whether the server spoke at all. */
	boolean isSpoken() {
		return this.code != 0;
	}

	/** Whether a further try will end alike. */
	boolean isFinal() {
		return this.code >= PERMANENT;
	}

	/** Whether the enhanced code has one of these subjects and details. */
	boolean isAbout(String... details) {
		return Arrays.asList(details).contains(this.detail);
	}

	/** Whether the enhanced code has this subject, whatever the detail. */
	boolean isOnSubject(int subject) {
		return this.detail.startsWith(subject + ".");
	}

	/** Whether it is one of these codes, and no enhanced one says it better. */
	boolean isPlain(int... codes) {
		return this.detail.isEmpty() && is(codes);
	}

	/** Whether it is one of these codes. */
	boolean is(int... codes) {
		return Arrays.stream(codes).anyMatch((it) -> it == this.code);
	}

	/** Whether one of these words, in lower case, stands in it. */
	boolean mentions(String... parts) {
		return Arrays.stream(parts).anyMatch(this.words::contains);
	}

}
