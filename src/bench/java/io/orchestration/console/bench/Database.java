package io.orchestration.console.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables behind the console, for what the bench must see or prepare. */
class Database {

	/** As if the time of every retry had come. */
	private static final String HURRY = """
			update outbox_mail set next_try_at = current_timestamp
			where state = 'WAITING' and next_try_at > current_timestamp
			""";

	private static final String PROBE = """
			update mail_channel set probe_at = current_timestamp where probe_at > current_timestamp
			""";

	private static final String RESET_MAILS = """
			select recipient, state, tries, created_at, ended_at from outbox_mail where kind = 'password-reset'
			""";

	private final String url;

	Database(String url) {
		this.url = url;
	}

	/** Runs a statement; returns how many rows it touched. */
	int update(String sql, Object... parameters) throws SQLException {
		try (Connection connection = connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
			fill(statement, parameters);
			return statement.executeUpdate();
		}
	}

	/** Runs a query, or a statement that returns rows. */
	<T> List<T> query(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
		try (Connection connection = connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
			fill(statement, parameters);
			List<T> rows = new ArrayList<>();
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					rows.add(reader.read(result));
				}
			}
			return rows;
		}
	}

	/** The one number a query returns. */
	long count(String sql, Object... parameters) throws SQLException {
		return query(sql, (row) -> row.getLong(1), parameters).get(0);
	}

	/** How many mails wait. */
	long waiting() throws SQLException {
		return count("select count(*) from outbox_mail where state = 'WAITING'");
	}

	/** All reset mails. */
	List<OutboxRow> resetMails() throws SQLException {
		return query(RESET_MAILS, OutboxRow::of);
	}

	/**
	 * Lets no mail wait for the time of its retry, nor a paused channel for its probe.
	 */
	void hurry() throws SQLException {
		update(HURRY);
		if (count("select count(*) from information_schema.tables where table_name = 'mail_channel'") > 0) {
			update(PROBE);
		}
	}

	/** A connection, which whoever asks for it closes. */
	Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url);
	}

	private static void fill(PreparedStatement statement, Object... parameters) throws SQLException {
		for (int at = 0; at < parameters.length; at++) {
			statement.setObject(at + 1, parameters[at]);
		}
	}

	/** Reads one row. */
	@FunctionalInterface
	interface RowReader<T> {

		T read(ResultSet row) throws SQLException;

	}

}
