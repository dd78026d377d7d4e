package io.orchestration.console.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.orchestration.console.mail.MailProgress.State;
import org.jspecify.annotations.Nullable;

/**
 * The outbox of some scopes in figures.
 *
 * @param counts how many mails stand where
 * @param due how many could leave now
 * @param oldest when the mail was written down that waits longest
 * @param now when that was counted
 */
record OutboxFigures(List<Count> counts, Count due, @Nullable Instant oldest, Instant now) {

	/** Nobody needs to know it more exactly, and counting further would cost. */
	static final int MOST = 10_000;

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration DAY = Duration.ofDays(1);

	/**
	 * How many mails stand somewhere.
	 *
	 * @param state where
	 * @param number how many, {@link #MOST} at most
	 * @param more whether there are more
	 */
	record Count(State state, long number, boolean more) {

		static Count of(State state, long counted) {
			return new Count(state, Math.min(counted, MOST), counted > MOST);
		}

	}

	/** The message key for how long the oldest mail has been waiting. */
	public String ageKey() {
		return (age().compareTo(HOUR) < 0) ? "outbox.age.minutes"
				: (age().compareTo(DAY) < 0) ? "outbox.age.hours" : "outbox.age.days";
	}

	/** The figure of that message. */
	public long ageNumber() {
		return (age().compareTo(HOUR) < 0) ? age().toMinutes()
				: (age().compareTo(DAY) < 0) ? age().toHours() : age().toDays();
	}

	private Duration age() {
		return (this.oldest != null) ? Duration.between(this.oldest, this.now) : Duration.ZERO;
	}

}
