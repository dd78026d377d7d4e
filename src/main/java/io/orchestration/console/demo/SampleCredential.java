package io.orchestration.console.demo;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How signing in went for a customer of the demo.
 *
 * @param hash of the password all of them have
 * @param changedAt when they chose it
 * @param failures failed sign-ins in a row
 * @param lockedAt when they became too many
 */
record SampleCredential(String hash, Instant changedAt, int failures, @Nullable Instant lockedAt) {

	private static final int TOO_MANY = 10;

	/**
	 * Far longer than a real lock, so that a demo kept for weeks still has locked
	 * customers.
	 */
	private static final Duration LOCK = Duration.ofDays(90);

	static SampleCredential sound(String hash, Instant changedAt) {
		return new SampleCredential(hash, changedAt, 0, null);
	}

	SampleCredential failing(int times) {
		return new SampleCredential(this.hash, this.changedAt, times, null);
	}

	SampleCredential locked(Instant at) {
		return new SampleCredential(this.hash, this.changedAt, TOO_MANY, at);
	}

	boolean isLocked() {
		return this.lockedAt != null;
	}

	@Nullable Instant lockedUntil() {
		return (this.lockedAt != null) ? this.lockedAt.plus(LOCK) : null;
	}

}
