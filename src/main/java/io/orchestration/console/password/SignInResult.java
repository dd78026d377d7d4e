package io.orchestration.console.password;

import java.io.Serializable;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** How a customer's sign-in ended. */
public sealed interface SignInResult {

	/**
	 * The customer is who they say, and may come in.
	 *
	 * @param customerId who it is
	 * @param credentialsChangedAt once this has moved on, the sign-in is over
	 */
	record SignedIn(long customerId, @Nullable Instant credentialsChangedAt) implements SignInResult, Serializable {
	}

	/**
	 * The customer may not come in. All but {@link #REFUSED} are only ever told to who
	 * knows the password.
	 */
	enum Refusal implements SignInResult {

		/** No such customer, or not this password. */
		REFUSED,
		/** Too many failed sign-ins; passes by itself. */
		LOCKED,
		/** Inactive, awaiting approval, or without a login. */
		NOT_ACTIVE,
		/** A temporary password whose time is over. */
		EXPIRED_TEMPORARY,
		/** A temporary password: good for choosing a new one and for nothing else. */
		MUST_CHANGE

	}

}
