package io.orchestration.console.mail;

/**
 * A composed mail, in the two forms every mail has.
 *
 * @param senderName the brand name shown beside the sender's address
 * @param subject one line
 * @param text the plain form
 * @param html the same as HTML
 */
public record MailContent(String senderName, String subject, String text, String html) {

	/** Keeps links out of logs. */
	@Override
	public String toString() {
		return "MailContent[subject=" + this.subject + "]";
	}

}
