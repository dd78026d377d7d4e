package io.orchestration.console.activity;

import org.jspecify.annotations.Nullable;

/**
 * What happened. Who did it, when and from where is added when it is written down.
 *
 * @param action what was done, such as {@code reset.requested}; its text is the message
 * {@code activity.<action>}
 * @param scopeId where
 * @param customerId on whom, if on a customer
 * @param userId on whom, if on a console user
 * @param result how it ended
 * @param detail what a reader needs besides, never a secret; addresses masked. May hold
 * {@link Wording wordings}
 */
public record Fact(String action, long scopeId, @Nullable Long customerId, @Nullable Long userId, Result result,
		@Nullable String detail) {

	/** On no console user. */
	public Fact(String action, long scopeId, @Nullable Long customerId, Result result, @Nullable String detail) {
		this(action, scopeId, customerId, null, result, detail);
	}

	/** How an act ended. */
	public enum Result {

		/** It was done. */
		DONE,
		/** It was refused, and nothing changed. */
		REFUSED

	}

	/** An act on a customer that was done. */
	public static Fact done(String action, long scopeId, long customerId, @Nullable String detail) {
		return new Fact(action, scopeId, customerId, Result.DONE, detail);
	}

	/** An act on a customer that was refused. */
	public static Fact refused(String action, long scopeId, long customerId, @Nullable String detail) {
		return new Fact(action, scopeId, customerId, Result.REFUSED, detail);
	}

}
