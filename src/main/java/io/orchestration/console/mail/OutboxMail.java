package io.orchestration.console.mail;

import java.time.Duration;
import java.time.Instant;

/**
 * A mail this node has claimed.
 *
 * @param id its row in the outbox
 * @param order what is to be sent
 * @param messageId the same for every try, so that a mail that arrives twice can be
 * recognised
 * @param tries how many there were before
 * @param sendBefore after this moment it is not sent
 */
record OutboxMail(long id, MailOrder order, String messageId, int tries, Instant sendBefore) {

	boolean isOver(Instant now) {
		return !now.isBefore(this.sendBefore);
	}

	/**
	 * When to try again: after the wait, or at the end of its time, when it is given up.
	 */
	Instant nextTry(Instant now, Duration wait) {
		Instant next = now.plus(wait);
		return next.isBefore(this.sendBefore) ? next : this.sendBefore;
	}

}
