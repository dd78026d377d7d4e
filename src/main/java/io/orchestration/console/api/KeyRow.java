package io.orchestration.console.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A key as administrators see it: without the secret, which nobody has but the website.
 *
 * @param id in the table
 * @param name what it is called
 * @param keyId the part of the key people tell it by
 * @param createdAt when it was made
 * @param createdBy who made it, by the name they had then
 * @param lastUsedAt when it was used last, to a minute
 * @param endedAt since when it opens nothing
 */
record KeyRow(long id, String name, String keyId, Instant createdAt, String createdBy, @Nullable Instant lastUsedAt,
		@Nullable Instant endedAt) {

	/** Whether it works, as far as it depends on the key. */
	public boolean isLive() {
		return this.endedAt == null;
	}

}
