package io.orchestration.console;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A pool retires its connections after half an hour, also the one the migrations ran on:
 * the embedded database has to work on all the same.
 */
class OutlivedConnectionTests {

	private static final String URL = "jdbc:h2:mem:outlived;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

	private static final String CHECKED = """
			insert into scope (type, code, name, culture) values ('GLOBAL', 'global', 'Global', 'en')
			""";

	@Test
	void leavesTablesThatTakeRows() throws SQLException {
		try (Connection later = DriverManager.getConnection(URL); Statement statement = later.createStatement()) {
			Flyway.configure()
				.dataSource(URL, null, null)
				.locations("classpath:db/migration/common", "classpath:db/migration/h2")
				.load()
				.migrate();

			assertThat(statement.executeUpdate(CHECKED)).isOne();
		}
	}

}
