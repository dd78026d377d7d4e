package io.orchestration.console.singlesignon;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody's account with the provider of the tests.
 *
 * @param claims what the provider says of them
 */
record Account(Map<String, Object> claims) {

	/** Somebody whose address has been verified. */
	static Account of(String email) {
		return new Account(Map.of("sub", "account of " + email, "email", email, "email_verified", true));
	}

	/** The same, but for this. */
	Account with(String claim, Object value) {
		Map<String, Object> changed = new TreeMap<>(this.claims);
		changed.put(claim, value);
		return new Account(changed);
	}

	/** The same, without this. */
	Account without(String claim) {
		Map<String, Object> changed = new TreeMap<>(this.claims);
		changed.remove(claim);
		return new Account(changed);
	}

	/** The same, asked for their password at this moment. */
	Account askedAt(Instant moment) {
		return with("auth_time", moment.getEpochSecond());
	}

	/** The same, asked for more than a password. */
	Account askedForSeveralFactors() {
		return with("amr", List.of("pwd", "otp", "mfa"));
	}

}
