package io.orchestration.console.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Mails waiting for, or already given to, the mail server. */
public interface Outbox {

	/**
	 * Writes the order down in the transaction of the deed; it leaves soon after the
	 * commit, or never if that fails.
	 * @throws IllegalArgumentException if the recipient is not an {@link EmailAddress}
	 */
	void put(MailOrder order);

	/** What became of the latest mail of this kind about this reference. */
	Optional<MailProgress> latest(String kind, long reference);

	/**
	 * Takes back waiting mails of this kind about this reference. One that is in the
	 * hands of the delivery at this moment may still leave, and then counts as accepted.
	 */
	void cancel(String kind, long reference);

	/**
	 * When a mail to this recipient was last refused for good or came back, if that was
	 * after the given moment.
	 */
	Optional<Instant> refusedSince(String recipient, Instant since);

	/**
	 * When another mail of this kind can be ordered for this recipient, if as many as are
	 * allowed were ordered within this time.
	 */
	Optional<Instant> openFrom(String kind, String recipient, int allowed, Duration time);

	/**
	 * Whether the mail server takes no mail at all now, so that all mails wait, on
	 * whichever node.
	 */
	boolean isServerUnreachable();

}
