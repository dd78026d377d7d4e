package io.orchestration.console.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Where a console user is signed in.
 *
 * @param id of the session; worth nothing to anybody who has not signed in
 * @param userId who
 * @param startedAt since when
 * @param lastActedAt when something was done in it last
 * @param sourceAddress where it was begun
 * @param userAgent how the browser calls itself
 */
public record ConsoleSession(long id, long userId, Instant startedAt, Instant lastActedAt, String sourceAddress,
		String userAgent) {

	static ConsoleSession read(ResultSet row, int number) throws SQLException {
		return new ConsoleSession(row.getLong("id"), row.getLong("user_id"), instant(row, "started_at"),
				instant(row, "last_acted_at"), row.getString("source_address"), row.getString("user_agent"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
