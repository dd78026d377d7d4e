package io.orchestration.console.activity;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Something that may be nothing, and that somebody should look into (R40).
 *
 * @param kind what
 * @param subject the id of whom or what it is about: it is raised once in its time for
 * each
 * @param scopeId where
 * @param customerId on whom the act was done that raised it, if on a customer
 */
public record Alert(Kind kind, long subject, long scopeId, @Nullable Long customerId) implements Recorded {

	/** How the actions of all of them begin. */
	static final String PREFIX = "alert.";

	@Override
	public Fact fact() {
		return new Fact(this.kind.action(), this.scopeId, this.customerId, Fact.Result.DONE, null);
	}

	/** What is raised, and for how long it is not raised again. */
	public enum Kind {

		/** One console user has reset more customers within an hour than on the phone. */
		MANY_BY_ONE_USER(Duration.ofHours(1)),
		/** One customer was reset again and again within a day. */
		MANY_OF_ONE_CUSTOMER(Duration.ofDays(1)),
		/** One console user has typed many passwords within a day. */
		MANY_BY_HAND(Duration.ofDays(1)),
		/** What holds in a scope was changed. */
		OPTIONS_CHANGED(Duration.ofHours(1)),
		/** A customer was reset shortly after their address was changed, or before. */
		RESET_AND_NEW_ADDRESS(Duration.ofDays(3));

		private final Duration window;

		Kind(Duration window) {
			this.window = window;
		}

		/** How far back is looked, and how long it is not raised again. */
		public Duration window() {
			return this.window;
		}

		/** What it is called. */
		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		/** What it is called in the activity. */
		public String action() {
			return PREFIX + word();
		}

	}

}
