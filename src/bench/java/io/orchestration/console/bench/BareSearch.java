package io.orchestration.console.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The least that PostgreSQL has to do for a search: one statement, no page. */
class BareSearch {

	private static final String STARTS = """
			select id, first_name, last_name from customer where sort_name >= ? and sort_name < ? || chr(1114111)
			order by sort_name, id limit 51
			""";

	private static final String INSIDES = """
			select id, first_name, last_name from customer where search_text like '%' || ? || '%' limit 51
			""";

	private final Database database;

	BareSearch(Database database) {
		this.database = database;
	}

	Times starts(List<String> words) throws SQLException {
		return time(STARTS, words, 2);
	}

	Times insides(List<String> words) throws SQLException {
		return time(INSIDES, words, 1);
	}

	private Times time(String sql, List<String> words, int parameters) throws SQLException {
		List<Duration> times = new ArrayList<>();
		try (Connection connection = this.database.connect();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			for (String word : words) {
				for (int at = 1; at <= parameters; at++) {
					statement.setString(at, word.toLowerCase(Locale.ROOT));
				}
				long begin = System.nanoTime();
				try (ResultSet rows = statement.executeQuery()) {
					while (rows.next()) {
						rows.getLong(1);
					}
				}
				times.add(Duration.ofNanos(System.nanoTime() - begin));
			}
		}
		return new Times(times);
	}

}
