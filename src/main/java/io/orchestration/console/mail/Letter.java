package io.orchestration.console.mail;

import java.util.Locale;
import java.util.Map;

import io.orchestration.console.web.Reader;
import org.jspecify.annotations.Nullable;

/**
 * All that makes a mail but the values of the one it goes to. Two that are equal read the
 * same, so whoever changes the words makes another letter.
 *
 * @param template which mail it is
 * @param reader the language it is in, and the zone by which it tells moments
 * @param brand in whose name it is written
 * @param support where the reader gets help; empty for nowhere
 * @param words what the mail says, and of its look what somebody has decided
 * @param temporary whether it tells of a password that works once
 * @param test whether it says that it is no real mail
 */
record Letter(MailTemplate template, Reader reader, String brand, String support, Map<MailPart, String> words,
		boolean temporary, boolean test) {

	/** The words of this part, empty if there are none. */
	String words(MailPart part) {
		return this.words.getOrDefault(part, "");
	}

	/** The address to be seen or answered, if somebody has decided it. */
	@Nullable EmailAddress address(MailPart part) {
		return EmailAddress.of(words(part)).orElse(null);
	}

	/** The language of the words. */
	Locale locale() {
		return this.reader.language();
	}

}
