package io.orchestration.console.password;

import io.orchestration.console.activity.Fact;
import io.orchestration.console.activity.Fact.Result;
import io.orchestration.console.activity.Recorded;

/** What happens when customers sign in, or try to. */
sealed interface SignInEvent extends Recorded {

	/** A customer signed in. */
	record SignedIn(long scopeId, long customerId) implements SignInEvent {

		@Override
		public Fact fact() {
			return Fact.done("customer.signed-in", this.scopeId, this.customerId, null);
		}

	}

	/** Somebody gave a wrong password for a customer; what they typed is not kept. */
	record Refused(long scopeId, long customerId) implements SignInEvent {

		@Override
		public Fact fact() {
			return Fact.refused("customer.sign-in-refused", this.scopeId, this.customerId, null);
		}

	}

	/**
	 * Somebody tried a login nobody has; it may well be a password, so it is not kept.
	 */
	record Unknown(long scopeId) implements SignInEvent {

		@Override
		public Fact fact() {
			return new Fact("customer.sign-in-unknown", this.scopeId, null, Result.REFUSED, null);
		}

	}

	/** One wrong password too many locked the account. */
	record Locked(long scopeId, long customerId) implements SignInEvent {

		@Override
		public Fact fact() {
			return Fact.done("customer.locked", this.scopeId, this.customerId, null);
		}

	}

	/** A customer traded a temporary password for one of their own. */
	record PasswordChosen(long scopeId, long customerId) implements SignInEvent {

		@Override
		public Fact fact() {
			return Fact.done("password.chosen", this.scopeId, this.customerId, null);
		}

	}

}
