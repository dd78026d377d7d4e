package io.orchestration.console.password;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer's password, without the password.
 *
 * @param present whether there is one
 * @param changedAt when it was changed last
 * @param failures failed sign-ins in a row
 * @param lockedAt since when the account is or was locked
 * @param lockedUntil when the lock passes by itself
 * @param unlockedAt when a lock was lifted last
 * @param temporaryUntil until when a temporary password works; absent for others
 */
public record CredentialState(boolean present, @Nullable Instant changedAt, int failures, @Nullable Instant lockedAt,
		@Nullable Instant lockedUntil, @Nullable Instant unlockedAt, @Nullable Instant temporaryUntil) {

	/** Of a customer who never had a password. */
	static final CredentialState NONE = new CredentialState(false, null, 0, null, null, null, null);

	/** Whether the lock holds at this moment. */
	public boolean isLocked(Instant now) {
		return this.lockedUntil != null && now.isBefore(this.lockedUntil);
	}

}
