package io.orchestration.console.mail;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A mail this node has claimed.
 *
 * @param id its row in the outbox
 * @param order what is to be sent
 * @param messageId the same for every try, so that a mail that arrives twice can be
 * recognised
 * @param tries how many there were before
 * @param sendBefore after this moment it is not sent
 * @param claimedAt when it was claimed
 * @param returnToken by which it is known again when it comes back; mails written down
 * before there was one have none
 * @param orderedAt when it was written down
 */
record OutboxMail(long id, MailOrder order, String messageId, int tries, Instant sendBefore, Instant claimedAt,
		@Nullable String returnToken, Instant orderedAt) {

	/** A claim of which so much time has passed since may have become another node's. */
	private static final Duration CERTAIN = Duration.ofSeconds(1);

	/** Whether nobody else can have changed what was read when it was claimed. */
	boolean isFreshlyClaimed(Instant now) {
		return now.isBefore(this.claimedAt.plus(CERTAIN));
	}

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
