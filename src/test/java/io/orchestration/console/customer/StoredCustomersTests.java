package io.orchestration.console.customer;

import io.orchestration.console.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who was stored before the search was as it is now is found like those who came later.
 */
@Tag("database")
class StoredCustomersTests {

	private static final String NAMES_ONE_WAY = "25";

	private static final PersonName NAME = new PersonName("Siân Wu", "O’Neill");

	@Test
	void areNamedAsThoseWhoCameLater() {
		String url = TestDatabase.url("stored_customers");
		JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url));
		FluentConfiguration migrations = Flyway.configure()
			.dataSource(url, null, null)
			.locations("classpath:db/migration/common",
					"classpath:db/migration/" + (TestDatabase.isPostgres() ? "postgresql" : "h2"));
		migrations.target(NAMES_ONE_WAY).load().migrate();
		store(jdbc);

		migrations.target("latest").load().migrate();

		assertThat(jdbc.sql("select sort_name from customer").query(String.class).single()).isEqualTo("oneill sian wu");
		assertThat(jdbc.sql("select full_name from customer").query(String.class).single()).isEqualTo("sian wu oneill");
		String pairs = jdbc.sql("select name_pairs from customer").query(String.class).single();
		assertThat(SearchText.pairs("sian wu oneill").split(" ")).allMatch((it) -> pairs.contains(" " + it));
	}

	private static void store(JdbcClient jdbc) {
		jdbc.sql("""
				insert into scope (id, type, code, name, culture)
				values (7, 'GLOBAL', 'global', 'Global', 'en')
				""").update();
		jdbc.sql("""
				insert into customer (scope_id, customer_number, type, status, first_name, last_name, sort_name,
				                      search_text, registered_at)
				values (7, 'C-1', 'REGISTERED', 'ACTIVE', ?, ?, ?, ?, current_timestamp)
				""")
			.params(NAME.first(), NAME.last(), SearchText.fold(NAME.last() + " " + NAME.first()),
					SearchText.of(NAME.first() + " " + NAME.last(), "C-1"))
			.update();
	}

}
