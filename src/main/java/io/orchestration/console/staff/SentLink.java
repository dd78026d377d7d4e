package io.orchestration.console.staff;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What became of a link an administrator wanted to send.
 *
 * @param message the key of what the administrator is told
 * @param openFrom when another can be sent, if there were too many
 */
record SentLink(String message, @Nullable Instant openFrom) {

	static final SentLink ON_ITS_WAY = new SentLink("user-password.sent", null);

	static final SentLink TO_NOBODY = new SentLink("user-password.sent.not", null);

	static SentLink tooMany(Instant openFrom) {
		return new SentLink("user-password.sent.too-many", openFrom);
	}

	boolean isOnItsWay() {
		return ON_ITS_WAY.equals(this);
	}

}
