package io.orchestration.console.password;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerType;
import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.password.Obstacle.Effect;
import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to reset whose password, and when; with the rules that need to know no more.
 *
 * @param customer whose password it is
 * @param requester the console user who asks; absent if the customer does
 * @param now when
 * @param limits which limits are reached
 */
record Situation(Customer customer, @Nullable SignedInUser requester, Instant now, ReachedLimits limits) {

	/** For how long a changed address is not yet trusted. */
	static final Duration RECENTLY = Duration.ofHours(24);

	Optional<Obstacle> unregistered() {
		return when(this.customer.getType() == CustomerType.UNREGISTERED, "unregistered", Effect.STOPS_ALL);
	}

	Optional<Obstacle> inactive() {
		return when(this.customer.getStatus() == AccountStatus.INACTIVE, "inactive", Effect.STOPS_MAIL);
	}

	Optional<Obstacle> requiresApproval() {
		return when(this.customer.getStatus() == AccountStatus.REQUIRES_APPROVAL, "requires-approval", Effect.WARNS);
	}

	Optional<Obstacle> noAddress() {
		return when(this.customer.getEmail() == null, "no-address", Effect.STOPS_MAIL);
	}

	Optional<Obstacle> badAddress() {
		String email = this.customer.getEmail();
		return when(email != null && EmailAddress.of(email).isEmpty(), "bad-address", Effect.STOPS_MAIL);
	}

	Optional<Obstacle> readdressedByRequester() {
		return when(isReaddressedByRequester(), "readdressed-by-you", Effect.STOPS_MAIL);
	}

	Optional<Obstacle> readdressedBySomebodyElse() {
		Instant changed = this.customer.getEmailChangedAt();
		boolean recent = changed != null && changed.isAfter(recently());
		return when(recent && !isReaddressedByRequester(), "readdressed", Effect.WARNS);
	}

	Instant recently() {
		return this.now.minus(RECENTLY);
	}

	private boolean isReaddressedByRequester() {
		return this.requester != null && this.customer.login().wasReaddressedBy(this.requester.id(), recently());
	}

	private static Optional<Obstacle> when(boolean inTheWay, String reason, Effect effect) {
		return inTheWay ? Optional.of(Obstacle.of(reason, effect)) : Optional.empty();
	}

}
