package io.orchestration.console.mail;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports of a mail it could not deliver, or not yet.
 *
 * @param token of the address the report was sent to, if it is one of {@link ReturnPaths}
 * @param messageId of the mail it is about, if the report says so
 * @param recipients whom the mail did not reach, in their canonical form; empty if the
 * report does not say
 * @param action what became of the mail, in the words of RFC 3464
 * @param words why; holds no secret
 */
record Bounce(@Nullable String token, @Nullable String messageId, Set<String> recipients, String action, String words) {

	/** Whether the mail server has given up. */
	boolean isFinal() {
		return this.action.equals("failed");
	}

	/** Whether the mail server still tries. */
	boolean isDelay() {
		return this.action.equals("delayed");
	}

	/**
	 * Whether it is about a mail to this recipient. Anybody can write a report, and the
	 * tokens and ids of mails to others are not theirs to know.
	 */
	boolean concerns(String recipient) {
		return this.recipients.isEmpty() || EmailAddress.of(recipient)
			.map(EmailAddress::canonical)
			.filter(this.recipients::contains)
			.isPresent();
	}

}
