package io.orchestration.console.password;

import java.time.Instant;
import java.util.Optional;

import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerType;
import io.orchestration.console.password.SignInResult.Refusal;

/**
 * What a customer's sign-in is judged by, as it was when the password was typed.
 *
 * @param customer who it is
 * @param state locks and times
 * @param hash of the password
 */
record Account(Customer customer, CredentialState state, String hash) {

	/** What keeps somebody out who knows the password. */
	Optional<Refusal> obstacle(Instant now) {
		if (this.state.isLocked(now)) {
			return Optional.of(Refusal.LOCKED);
		}
		if (!maySignIn(this.customer)) {
			return Optional.of(Refusal.NOT_ACTIVE);
		}
		return Optional.ofNullable(this.state.temporaryUntil())
			.map((end) -> now.isBefore(end) ? Refusal.MUST_CHANGE : Refusal.EXPIRED_TEMPORARY);
	}

	/** Whether the customer has a login that is switched on. */
	static boolean maySignIn(Customer customer) {
		return customer.getType() == CustomerType.REGISTERED && customer.getStatus() == AccountStatus.ACTIVE;
	}

	/** Keeps the hash out of logs. */
	@Override
	public String toString() {
		return "Account[customer=" + this.customer.id() + "]";
	}

}
