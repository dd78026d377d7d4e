package io.orchestration.console.twostep;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param id of the row
 * @param label what they call it
 * @param createdAt since when there is one
 * @param lastUsedAt when it was shown last
 */
record Passkey(long id, String label, Instant createdAt, Instant lastUsedAt) {
}
