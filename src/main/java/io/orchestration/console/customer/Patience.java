package io.orchestration.console.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.dao.QueryTimeoutException;

/** How long people wait for a list, however many statements it takes. */
class Patience {

	private static final Duration ALTOGETHER = Duration.ofSeconds(2);

	private final Clock clock;

	private final Instant end;

	/** From now on. */
	Patience(Clock clock) {
		this.clock = clock;
		this.end = clock.instant().plus(ALTOGETHER);
	}

	/**
	 * For how long the next statement may go on: what is left, in whole seconds as JDBC
	 * wants them, a begun one counting as a whole.
	 * @throws QueryTimeoutException if nothing is left
	 */
	int seconds() {
		Duration left = Duration.between(this.clock.instant(), this.end);
		if (left.isZero() || left.isNegative()) {
			throw new QueryTimeoutException("customers were looked for until " + this.end);
		}
		return (int) left.plus(Duration.ofSeconds(1)).minusNanos(1).toSeconds();
	}

}
