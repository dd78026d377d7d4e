package io.orchestration.console.demo;

import java.time.Duration;
import java.time.Instant;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.MailProgress;
import io.orchestration.console.password.ResetMethod;
import io.orchestration.console.password.ResetState;
import org.jspecify.annotations.Nullable;

/**
 * A reset of the weeks before the demo.
 *
 * @param customer whose password it was
 * @param requester the console user who was on the telephone
 * @param method how the customer was to get a new one
 * @param state what became of it
 * @param requestedAt when it was asked for
 * @param endedAt when it ended; nobody used those without
 * @param mail what became of its mail; a typed password has none
 */
record SampleReset(Customer customer, SampleStaff.Member requester, ResetMethod method, ResetState state,
		Instant requestedAt, @Nullable Instant endedAt, MailProgress.@Nullable State mail) {

	private static final Duration LIFE = Duration.ofHours(1);

	private static final int SHARE_BEFORE_OPENING = 2;

	static SampleReset typed(Customer customer, SampleStaff.Member requester, Instant at) {
		return new SampleReset(customer, requester, ResetMethod.MANUAL, ResetState.COMPLETED, at, at, null);
	}

	/** By a mail that has arrived. */
	static SampleReset byMail(Customer customer, SampleStaff.Member requester, Instant at) {
		return new SampleReset(customer, requester, ResetMethod.MAIL, ResetState.OPEN, at, null,
				MailProgress.State.ACCEPTED);
	}

	SampleReset ended(ResetState how, Duration after) {
		return new SampleReset(this.customer, this.requester, this.method, how, this.requestedAt,
				this.requestedAt.plus(after), this.mail);
	}

	/** Its mail has met this fate instead. */
	SampleReset undelivered(MailProgress.State how) {
		return new SampleReset(this.customer, this.requester, this.method, this.state, this.requestedAt, this.endedAt,
				how);
	}

	Instant expiresAt() {
		return this.requestedAt.plus(LIFE);
	}

	/** When the link was opened, if a new password came of it. */
	@Nullable Instant openedAt() {
		boolean opened = this.method == ResetMethod.MAIL && this.state == ResetState.COMPLETED && this.endedAt != null;
		return opened ? this.requestedAt
			.plus(Duration.between(this.requestedAt, this.endedAt).dividedBy(SHARE_BEFORE_OPENING)) : null;
	}

}
