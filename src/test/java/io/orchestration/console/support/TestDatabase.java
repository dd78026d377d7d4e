package io.orchestration.console.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each context a fresh database: H2, or with
 * {@code -Dconsole.test.database=postgresql} one on a real PostgreSQL server, started
 * once per JVM from binaries on the class path.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String name = "console_" + UUID.randomUUID().toString().replace("-", "");
		TestPropertyValues.of("spring.datasource.url=" + url(name)).applyTo(context);
	}

	/** Whether this run is the one on PostgreSQL. */
	public static boolean isPostgres() {
		return "postgresql".equals(System.getProperty("console.test.database"));
	}

	/** The URL of a new, empty database with this name. */
	public static String url(String name) {
		return isPostgres() ? Server.createDatabase(name) : "jdbc:h2:mem:" + name
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
	}

	/** Started when first asked for; ends with the JVM. */
	private static final class Server {

		private static final EmbeddedPostgres POSTGRES = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder()
					.setServerConfig("fsync", "off")
					.setServerConfig("max_connections", "200")
					.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static String createDatabase(String name) {
			try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create database " + name);
				return POSTGRES.getJdbcUrl("postgres", name);
			}
			catch (SQLException ex) {
				throw new IllegalStateException("cannot create database " + name, ex);
			}
		}

	}

}
