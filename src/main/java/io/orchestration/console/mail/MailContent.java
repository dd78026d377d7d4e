package io.orchestration.console.mail;

import org.jspecify.annotations.Nullable;

/**
 * A composed mail, in the two forms every mail has.
 *
 * @param senderName the brand name shown beside the sender's address
 * @param subject one line
 * @param text the plain form
 * @param html the same as HTML
 * @param from the sender's address, if it is not that of the deployment
 * @param replyTo where answers go, if it is not the support of the scope
 */
public record MailContent(String senderName, String subject, String text, String html, @Nullable EmailAddress from,
		@Nullable EmailAddress replyTo) {

	/** A mail from whom all mails are. */
	public MailContent(String senderName, String subject, String text, String html) {
		this(senderName, subject, text, html, null, null);
	}

	/** Keeps links out of logs. */
	@Override
	public String toString() {
		return "MailContent[subject=" + this.subject + "]";
	}

}
