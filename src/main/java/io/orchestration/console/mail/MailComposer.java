package io.orchestration.console.mail;

/**
 * Writes mails of some kinds at the moment of sending. Implemented by the features that
 * order them.
 */
public interface MailComposer {

	/** Whether mails of this kind are written here. */
	boolean composes(String kind);

	/**
	 * Writes the mail. May be called again for the same order when a try to send failed.
	 * @throws NotWorthSending if what the mail is about is over
	 */
	MailContent compose(MailOrder order);

}
