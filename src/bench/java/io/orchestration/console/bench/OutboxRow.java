package io.orchestration.console.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A reset mail as the console's own table has it.
 *
 * @param recipient to whom it goes
 * @param state what became of it
 * @param tries how many there were
 * @param createdAt when it was written down, a moment before the commit
 * @param endedAt when it was accepted, refused or given up
 */
record OutboxRow(String recipient, String state, int tries, Instant createdAt, @Nullable Instant endedAt) {

	static OutboxRow of(ResultSet row) throws SQLException {
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new OutboxRow(row.getString("recipient"), row.getString("state"), row.getInt("tries"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				(ended != null) ? ended.toInstant() : null);
	}

	/** Whether it came to its end within this time. */
	boolean endedWithin(Duration limit) {
		return this.endedAt != null && this.endedAt.isBefore(this.createdAt.plus(limit));
	}

}
