package io.orchestration.console.api;

import java.time.Instant;

import io.orchestration.console.password.CustomerStanding;
import io.orchestration.console.password.SignInResult.Refusal;
import io.orchestration.console.password.SignInResult.SignedIn;
import org.jspecify.annotations.Nullable;

/** What a vendor website is told about a login and a password. */
sealed interface Verdict {

	/** In one word. */
	String result();

	/**
	 * The two belong together.
	 *
	 * @param result {@code ok}; {@code must_change} if the password is good for choosing
	 * a new one and for nothing else, so that a website that looks no further lets nobody
	 * in (R35)
	 * @param customerId whose they are
	 * @param credentialsChangedAt once this has moved on, the session is over
	 */
	record Right(String result, String customerId, @Nullable Instant credentialsChangedAt) implements Verdict {

		static Right of(SignedIn customer) {
			return new Right("ok", Long.toString(customer.customerId()), customer.credentialsChangedAt());
		}

		static Right mustChange(CustomerStanding customer) {
			return new Right("must_change", Long.toString(customer.customerId()), customer.credentialsChangedAt());
		}

	}

	/**
	 * The customer may not come in.
	 *
	 * @param result why; all but {@code refused} say that the password is right
	 */
	record Refused(String result) implements Verdict {

		static Refused of(Refusal refusal) {
			return new Refused(switch (refusal) {
				case LOCKED -> "locked";
				case NOT_ACTIVE -> "inactive";
				case EXPIRED_TEMPORARY -> "expired";
				case REFUSED, MUST_CHANGE -> "refused";
			});
		}

	}

}
