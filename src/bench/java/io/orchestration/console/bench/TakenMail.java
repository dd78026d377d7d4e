package io.orchestration.console.bench;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message the mail server has read to its end.
 *
 * @param recipient to whom it was addressed
 * @param message as it came over the wire, a character for each byte
 * @param at when its last byte had come
 * @param accepted whether it counts as taken, be it that the client was told or not
 */
record TakenMail(String recipient, String message, Instant at, boolean accepted) {

	private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

	private static final Pattern LINK = Pattern
		.compile("https?://[^\\s\"<>]+/portal/[^\\s\"<>]+/reset/([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])");

	String messageId() {
		Matcher id = MESSAGE_ID.matcher(this.message);
		return id.find() ? id.group(1) : "none";
	}

	/** The link to choose a new password; nothing in mails of other kinds. */
	Optional<String> link() {
		Matcher link = LINK.matcher(unfolded());
		return link.find() ? Optional.of(link.group()) : Optional.empty();
	}

	/** The secret in the link. */
	Optional<String> ticket() {
		Matcher link = LINK.matcher(unfolded());
		return link.find() ? Optional.of(link.group(1)) : Optional.empty();
	}

	// enough of quoted-printable for a link
	private String unfolded() {
		return this.message.replace("=\r\n", "").replace("=3D", "=");
	}

}
