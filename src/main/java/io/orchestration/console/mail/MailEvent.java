package io.orchestration.console.mail;

import java.time.Instant;

/**
 * What became of a mail. Published in the transaction that writes it down, so that
 * listeners can note it in the same one.
 */
public sealed interface MailEvent {

	/** The mail it happened to. */
	MailOrder order();

	/**
	 * The mail server took the mail.
	 *
	 * @param orderedAt when it was written down
	 */
	record Accepted(MailOrder order, Instant orderedAt) implements MailEvent {
	}

	/**
	 * The mail server refused the mail for good, mostly because of its recipient.
	 *
	 * @param answer in its own words
	 */
	record Refused(MailOrder order, String answer) implements MailEvent {
	}

	/**
	 * The mail server took the mail, and later it came back.
	 *
	 * @param answer why, in the words of the mail server that sent it back
	 */
	record Bounced(MailOrder order, String answer) implements MailEvent {
	}

	/**
	 * This try failed; another follows while there is time.
	 *
	 * @param answer what the mail server said, or the name of what went wrong
	 */
	record Postponed(MailOrder order, String answer) implements MailEvent {
	}

	/**
	 * The mail was not sent because what it is about is over.
	 *
	 * @param reason as its composer gave it
	 */
	record Dropped(MailOrder order, String reason) implements MailEvent {
	}

	/** The mail's time was over before the mail server took it. */
	record Expired(MailOrder order) implements MailEvent {
	}

}
