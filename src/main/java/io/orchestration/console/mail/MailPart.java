package io.orchestration.console.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an administrator can set: the words of a mail, and what all mails of a scope
 * share. The link and the words for whoever did not ask for it are not among them.
 */
public enum MailPart {

	/** One line of words. */
	SUBJECT(150, true),
	/** Words above the link. */
	INTRODUCTION(2000, true),
	/** Words below the link; may be empty. */
	CLOSING(1000, true),
	/** Where the vendor's picture is. */
	LOGO(500, false),
	/** The colour of the mail as {@code #rrggbb}. */
	COLOUR(7, false),
	/** The name beside the sender's address. */
	SENDER_NAME(100, false),
	/** The sender's address. */
	FROM(254, false),
	/** Where answers go. */
	REPLY_TO(254, false);

	private final int longest;

	private final boolean words;

	MailPart(int longest, boolean words) {
		this.longest = longest;
		this.words = words;
	}

	/** The part with this key. */
	public static Optional<MailPart> find(String key) {
		return Arrays.stream(values()).filter((it) -> it.getKey().equals(key)).findAny();
	}

	/** What each mail has in each language. */
	public static List<MailPart> ofWords() {
		return Arrays.stream(values()).filter((it) -> it.words).toList();
	}

	/** What all mails of a scope share. */
	public static List<MailPart> ofLook() {
		return Arrays.stream(values()).filter((it) -> !it.words).toList();
	}

	/** Stands in the table, in forms and in message keys. */
	public String getKey() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The most characters. */
	public int getLongest() {
		return this.longest;
	}

	/** Whether it has several lines. */
	public boolean isLong() {
		return this == INTRODUCTION || this == CLOSING;
	}

}
