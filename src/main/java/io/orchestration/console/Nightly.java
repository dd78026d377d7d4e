package io.orchestration.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

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

	private final TransactionTemplate transaction;

	private final Clock clock;

	Nightly(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Deletes batch by batch until one has fewer rows than it could, unless another node
	 * has begun with that lately.
	 * @param task a row of the table
	 * @param keep how long they are kept
	 * @param deletes statements with {@code :longAgo} and {@code :batch}, in one
	 * transaction; the last of them tells how large the batch was
	 */
	public void clean(String task, Period keep, List<String> deletes) {
		if (!begins(task)) {
			return;
		}
		OffsetDateTime longAgo = OffsetDateTime.now(this.clock).minus(keep);
		int batches = 0;
		while (batches < MOST_BATCHES && delete(deletes, longAgo) == BATCH) {
			batches++;
		}
	}

	private int delete(List<String> statements, OffsetDateTime longAgo) {
		Integer deleted = this.transaction.execute((status) -> statements.stream()
			.mapToInt((it) -> this.jdbc.sql(it).param("longAgo", longAgo).param("batch", BATCH).update())
			.reduce(0, (before, last) -> last));
		return Objects.requireNonNull(deleted);
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
