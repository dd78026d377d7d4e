package io.orchestration.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.function.ToIntFunction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Throws away at night what was kept for long enough (R53): on one node at a time, some
 * thousand rows in a transaction, and never for long. What is left over is left to the
 * next turn.
 */
@Component
public class Nightly {

	/** When a turn begins. */
	public static final String EVERY_TEN_MINUTES = "0 */10 1-4 * * *";

	/** How many rows a batch has at most. */
	public static final int BATCH = 2000;

	private static final int MOST_BATCHES = 50;

	private static final Duration ONE_TURN = Duration.ofMinutes(5);

	private static final String BEGIN = "update nightly set begun_at = :now where task = :task and begun_at <= :before";

	private final JdbcClient jdbc;

	private final Clock clock;

	Nightly(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Has batches deleted until one finds fewer rows than it could, unless another node
	 * has begun with that lately.
	 * @param task a row of the table
	 * @param keep how long they are kept
	 * @param batch deletes rows from before a moment, each time in a transaction of its
	 * own, and says how many
	 */
	public void clean(String task, Period keep, ToIntFunction<OffsetDateTime> batch) {
		if (!begins(task)) {
			return;
		}
		OffsetDateTime longAgo = OffsetDateTime.now(this.clock).minus(keep);
		int batches = 0;
		while (batches < MOST_BATCHES && batch.applyAsInt(longAgo) == BATCH) {
			batches++;
		}
	}

	private boolean begins(String task) {
		Instant now = this.clock.instant();
		return this.jdbc.sql(BEGIN)
			.param("task", task)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("before", now.minus(ONE_TURN).atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

}
