package io.orchestration.console.mail;

import io.orchestration.console.mail.MailProgress.State;
import org.jspecify.annotations.Nullable;

/**
 * How one try to send a mail ended.
 *
 * @param result in one word
 * @param answer what the mail server said, or the name of what went wrong; empty after
 * success. Holds no secret.
 */
record Outcome(Result result, String answer) {

	static final Outcome ACCEPTED = new Outcome(Result.ACCEPTED, "");

	static final Outcome EXPIRED = new Outcome(Result.EXPIRED, "");

	/** The event that tells of it. */
	MailEvent event(OutboxMail mail) {
		MailOrder order = mail.order();
		return switch (this.result) {
			case ACCEPTED -> new MailEvent.Accepted(order, mail.orderedAt());
			case REFUSED -> new MailEvent.Refused(order, this.answer);
			case EXPIRED -> new MailEvent.Expired(order);
			case POINTLESS -> new MailEvent.Dropped(order, this.answer);
			case PUT_OFF, NO_ANSWER, NO_SERVICE, NOT_WRITTEN -> new MailEvent.Postponed(order, this.answer);
		};
	}

	/** What can come of a try. */
	enum Result {

		/** The mail server took it. */
		ACCEPTED(State.ACCEPTED, true),
		/** The mail server will never take it: not for this recipient, or not at all. */
		REFUSED(State.REFUSED, true),
		/** The mail server answered, but did not take it this time. */
		PUT_OFF(State.WAITING, true),
		/** The mail server fell silent, or left, in the middle of it. */
		NO_ANSWER(State.WAITING, false),

		/** The mail server takes nothing from us now, this mail or another. */
		NO_SERVICE(State.WAITING, false),
		/** The mail could not be written. */
		NOT_WRITTEN(State.WAITING, null),
		/** What the mail is about is over. */
		POINTLESS(State.CANCELLED, null),
		/** Its time is over. */
		EXPIRED(State.EXPIRED, null);

		private final State state;

		private final @Nullable Boolean reached;

		Result(State state, @Nullable Boolean reached) {
			this.state = state;
			this.reached = reached;
		}

		/** Where the mail is now. */
		State state() {
			return this.state;
		}

		/** Whether the mail server was there; nothing if it was not asked. */
		@Nullable Boolean reached() {
			return this.reached;
		}

	}

}
