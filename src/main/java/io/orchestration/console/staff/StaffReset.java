package io.orchestration.console.staff;

import java.time.Instant;

import io.orchestration.console.mail.MailOrder;

/**
 * A console user may choose a password with a mailed link.
 *
 * @param id what the mail is about
 * @param userId whose password it changes
 * @param cause why
 * @param recipient the address it is mailed to
 * @param requestedAt since when
 * @param expiresAt from when on the link is dead
 */
record StaffReset(long id, long userId, ResetCause cause, String recipient, Instant requestedAt, Instant expiresAt) {

	/**
	 * The mail with the link; worth sending until half of the link's life is over, since
	 * the reader needs the rest.
	 */
	MailOrder mail(long globalId) {
		return new MailOrder(this.cause.mail(), this.id, globalId, null, this.recipient,
				this.requestedAt.plus(this.cause.life().dividedBy(2)));
	}

}
