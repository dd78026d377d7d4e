package io.orchestration.console.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/** Moments as both databases store and return them. */
final class UtcColumn {

	private UtcColumn() {
	}

	static OffsetDateTime of(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	static @Nullable Instant read(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
