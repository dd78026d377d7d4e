package io.orchestration.console.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * How signing in with one address went lately (R23).
 *
 * @param failures in a row, since the last success or lock
 * @param locks since the last success; each holds twice as long as the one before
 * @param lockedUntil when the last lock ends, or ended
 */
record FailedSignIns(int failures, int locks, @Nullable Instant lockedUntil) {

	static final FailedSignIns NONE = new FailedSignIns(0, 0, null);

	private static final int ONE_TOO_MANY = 5;

	private static final Duration FIRST_LOCK = Duration.ofMinutes(15);

	private static final Duration LONGEST_LOCK = Duration.ofHours(24);

	private static final int MOST_DOUBLINGS = 7;

	boolean isLocked(Instant now) {
		return this.lockedUntil != null && now.isBefore(this.lockedUntil);
	}

	/**
	 * With one more failure. While a lock holds nothing is counted, so none is prolonged;
	 * after it the count begins anew.
	 */
	FailedSignIns andAnother(Instant now) {
		if (isLocked(now)) {
			return this;
		}
		return (this.failures + 1 < ONE_TOO_MANY) ? new FailedSignIns(this.failures + 1, this.locks, null)
				: new FailedSignIns(0, this.locks + 1, wholeMinute(now.plus(nextLock())));
	}

	private Duration nextLock() {
		Duration doubled = FIRST_LOCK.multipliedBy(1L << Math.min(this.locks, MOST_DOUBLINGS));
		return (doubled.compareTo(LONGEST_LOCK) < 0) ? doubled : LONGEST_LOCK;
	}

	/** The end is told to the minute, and nobody is to come before it. */
	private static Instant wholeMinute(Instant end) {
		Instant minute = end.truncatedTo(ChronoUnit.MINUTES);
		return minute.equals(end) ? end : minute.plus(1, ChronoUnit.MINUTES);
	}

}
