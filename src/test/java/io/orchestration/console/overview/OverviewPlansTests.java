package io.orchestration.console.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.orchestration.console.support.TestDatabase;
import io.orchestration.console.web.Zones;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What PostgreSQL looks at to draw up the figures of a month, among two years of resets
 * and mails: the month, by indexes, and no table from end to end.
 */
@Tag("database")
@EnabledIfSystemProperty(named = "console.test.database", matches = "postgresql", disabledReason = "asks PostgreSQL")
class OverviewPlansTests {

	private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

	private static final Days MONTH = Days.until(LocalDate.of(2030, 1, 1), 30, Zones.UTC);

	/** One in each ten minutes. */
	private static final int RESETS = 100_000;

	private static final long RESETS_OF_THE_MONTH = Duration.ofDays(30).toMinutes() / 10;

	private static SingleConnectionDataSource database;

	private static JdbcClient jdbc;

	private static List<Long> scopes;

	@BeforeAll
	static void twoYears() {
		String url = TestDatabase.url("overviews");
		Flyway.configure()
			.dataSource(url, null, null)
			.locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
			.load()
			.migrate();
		database = new SingleConnectionDataSource(url, true);
		jdbc = JdbcClient.create(database);
		run("insert into scope (code, name, parent_id, type, culture) values ('global', 'Global', null, 'GLOBAL', 'en')");
		run("""
				insert into scope (code, name, parent_id, type, culture)
				select 's' || n, 'Vendor ' || n, s.id, 'SALES', 'en' from scope s, generate_series(1, 9) n
				""");
		scopes = jdbc.sql("select id from scope").query(Long.class).list();
		run("""
				insert into customer (scope_id, customer_number, type, status, first_name, last_name, sort_name, search_text,
				                      full_name, name_pairs, registered_at)
				select (select min(id) from scope) + n % 10, 'C-' || n, 'REGISTERED', 'ACTIVE', 'Ada', 'Bell', 'bell ada',
				       'bell ada', 'bell ada', ' be ', now()
				from generate_series(1, 20000) n
				""");
		run("""
				insert into customer_credential (customer_id, locked_at, locked_until)
				select id, case when id % 500 = 0 then timestamptz '2029-12-31 23:55:00+00' end,
				       case when id % 500 = 0 then timestamptz '2030-01-01 00:10:00+00' end from customer
				""");
		run("""
				insert into password_reset (scope_id, customer_id, method, state, reason, requested_by, requested_by_name,
				                            requested_at, expires_at, ended_at)
				select c.scope_id, c.id, 'MAIL', 'COMPLETED', 'OTHER', 'a@example.com', 'A', t.at, t.at + interval '1 hour',
				       t.at + interval '5 minutes'
				from (select n, timestamptz '2030-01-01 00:00:00+00' - n * interval '10 minutes' as at
				      from generate_series(1, %d) n) t
				join customer c on c.customer_number = 'C-' || (1 + t.n %% 20000)
				"""
			.formatted(RESETS));
		run("""
				insert into outbox_mail (kind, reference, scope_id, customer_id, recipient, message_id, state, created_at,
				                         send_before, next_try_at, ended_at)
				select 'password-reset', id, scope_id, customer_id, 'a@example.com', 'm' || id,
				       case when id % 100 = 0 then 'REFUSED' else 'ACCEPTED' end, requested_at, expires_at, requested_at,
				       requested_at
				from password_reset
				""");
		run("vacuum analyze");
	}

	@AfterAll
	static void hangUp() {
		if (database != null) {
			database.destroy();
		}
	}

	@BeforeEach
	void forget() {
		jdbc.sql("select pg_stat_reset()").query().listOfRows();
		flush();
	}

	@Test
	void countsResetsOfThePeriodByTheirIndexAlone() {
		ResetFigures figures = new ResetStatistics(jdbc).of(scopes, MONTH, NOW);

		assertThat(figures.asked()).isBetween(RESETS_OF_THE_MONTH - 200, RESETS_OF_THE_MONTH);
		assertThat(wholeReads("password_reset", "outbox_mail")).isZero();
		// once to count, and for the median once of each day and once of all
		assertThat(entriesRead("password_reset_requested")).isBetween(figures.asked(), 3 * RESETS_OF_THE_MONTH + 300);
		assertThat(rowsVisited("password_reset")).isLessThan(RESETS_OF_THE_MONTH / 10);
	}

	@Test
	void countsResetsOfOneScopeAmongMany() {
		ResetFigures figures = new ResetStatistics(jdbc).of(scopes.subList(3, 4), MONTH, NOW);

		assertThat(figures.asked()).isPositive();
		assertThat(wholeReads("password_reset", "outbox_mail")).isZero();
		assertThat(entriesRead("password_reset_requested")).isLessThan(RESETS_OF_THE_MONTH);
	}

	@Test
	void countsMailsThatDidNotArriveAndNoOthers() {
		StackedBars mails = new MailStatistics(jdbc).refusedPerDay(scopes, MONTH);

		assertThat(mails.total()).isPositive();
		assertThat(wholeReads("outbox_mail")).isZero();
		assertThat(rowsVisited("outbox_mail")).isLessThanOrEqualTo(RESETS / 100);
	}

	@Test
	void countsLocksWithoutLookingAtEverybody() {
		LockedAccounts locked = new LockStatistics(jdbc).at(NOW, scopes);

		assertThat(locked.number()).isEqualTo(40);
		assertThat(wholeReads("customer_credential", "customer")).isZero();
	}

	private static long wholeReads(String... tables) {
		return number("select coalesce(sum(seq_scan), 0) from pg_stat_user_tables where relname in (:names)",
				List.of(tables));
	}

	private static long entriesRead(String index) {
		return number("select idx_tup_read from pg_stat_user_indexes where indexrelname in (:names)", List.of(index));
	}

	private static long rowsVisited(String table) {
		return number("select coalesce(sum(idx_tup_fetch), 0) from pg_stat_user_tables where relname in (:names)",
				List.of(table));
	}

	private static long number(String sql, List<String> names) {
		flush();
		return jdbc.sql(sql).param("names", names).query(Long.class).single();
	}

	private static void flush() {
		jdbc.sql("select pg_stat_force_next_flush()").query().listOfRows();
	}

	private static void run(String sql) {
		jdbc.sql(sql).update();
	}

}
