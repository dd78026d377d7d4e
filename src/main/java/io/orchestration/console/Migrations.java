package io.orchestration.console;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets migrations take their time: a new index on a large table keeps the database silent
 * for longer than any page may wait.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

	private static final int FOR_EVER = 0;

	@Bean(defaultCandidate = false)
	@FlywayDataSource
	DataSource migrationDataSource(DataSource pool) {
		return new DelegatingDataSource(pool) {

			@Override
			public Connection getConnection() throws SQLException {
				Connection connection = super.getConnection();
				connection.setNetworkTimeout(Runnable::run, FOR_EVER);
				return connection;
			}

		};
	}

}
