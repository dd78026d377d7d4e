package io.orchestration.console.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * One of the values customers are put in order by. Never null, so that each row has its
 * place and can be compared with.
 *
 * @param sql the expression; on PostgreSQL the indexes are made on just this
 * @param kind what it gives
 */
record SortKey(String sql, Kind kind) {

	/**
	 * As a literal, because an index on an expression serves only the very same
	 * expression.
	 */
	private static final String NEVER = "timestamp with time zone '1900-01-01 00:00:00+00'";

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 9999;

	enum Kind {

		TEXT, NUMBER, TIME

	}

	static SortKey text(String column) {
		return new SortKey(column, Kind.TEXT);
	}

	static SortKey optionalText(String column) {
		return new SortKey("coalesce(" + column + ", '')", Kind.TEXT);
	}

	static SortKey number(String expression) {
		return new SortKey(expression, Kind.NUMBER);
	}

	static SortKey time(String column) {
		return new SortKey(column, Kind.TIME);
	}

	static SortKey optionalTime(String column) {
		return new SortKey("coalesce(" + column + ", " + NEVER + ")", Kind.TIME);
	}

	Object read(ResultSet row, String column) throws SQLException {
		return switch (this.kind) {
			case TEXT -> row.getString(column);
			case NUMBER -> row.getInt(column);
			case TIME -> row.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
		};
	}

	/** The value a cursor names, if it is one the database can compare with. */
	Optional<Object> parse(String text) {
		try {
			return switch (this.kind) {
				case TEXT -> Optional.of(text);
				case NUMBER -> Optional.of(Integer.valueOf(text));
				case TIME -> Optional.of(Instant.parse(text).atOffset(ZoneOffset.UTC))
					.filter((it) -> it.getYear() >= FIRST_YEAR && it.getYear() <= LAST_YEAR)
					.map((it) -> it);
			};
		}
		catch (NumberFormatException | DateTimeException ex) {
			return Optional.empty();
		}
	}

	String print(Object value) {
		return (value instanceof OffsetDateTime time) ? time.toInstant().toString() : value.toString();
	}

}
