package io.orchestration.console.customer;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * When a customer was last seen. Sign-ins write it past the entity, so an edit never
 * does: it would bring back what it had read before.
 *
 * @param lastLoginAt when they last signed in
 * @param lastActivityAt when they last did anything
 */
@Embeddable
public record LastSeen(@Column(updatable = false) @Nullable Instant lastLoginAt,
		@Column(updatable = false) @Nullable Instant lastActivityAt) {

	/** Never came. */
	static final LastSeen NEVER = new LastSeen(null, null);

}
