package io.orchestration.console.customer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.support.TestDatabase;
import io.orchestration.console.web.Zones;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What PostgreSQL looks at to answer the list of customers, among thirty thousand: by
 * their indexes, and never at many more than are shown or counted.
 */
@Tag("database")
@EnabledIfSystemProperty(named = "console.test.database", matches = "postgresql", disabledReason = "asks PostgreSQL")
class CustomerPlansTests {

	private static final int CUSTOMERS = 30_000;

	/** As far as anybody wants to have counted, twice: in one statement and another. */
	private static final int MOST_ROWS = 2 * CustomerPage.COUNTED + 2;

	private static final Pattern LOOKED_AT = Pattern
		.compile("actual rows=(\\d+)[.0-9]* loops|Rows Removed by \\D*: (\\d+)");

	private static DataSource database;

	private static JdbcClient jdbc;

	private static TransactionTemplate transaction;

	private static List<Long> scopes;

	private final List<String> plans = new ArrayList<>();

	private CustomerListing listing;

	@BeforeAll
	static void manyCustomers() throws SQLException {
		String url = TestDatabase.url("plans");
		Flyway.configure()
			.dataSource(url, null, null)
			.locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
			.load()
			.migrate();
		database = new DriverManagerDataSource(url);
		transaction = new TransactionTemplate(new JdbcTransactionManager(database));
		jdbc = JdbcClient.create(database);
		jdbc.sql("""
				insert into scope (code, name, parent_id, type, culture)
				select 'global', 'Global', null, 'GLOBAL', 'en'
				""").update();
		jdbc.sql("""
				insert into scope (code, name, parent_id, type, culture)
				select 's' || n, 'Vendor ' || n, s.id, 'SALES', 'en' from scope s, generate_series(1, 4) n
				""").update();
		scopes = jdbc.sql("select id from scope").query(Long.class).list();
		try (Connection connection = DriverManager.getConnection(url)) {
			copyCustomers(connection);
		}
		jdbc.sql("vacuum analyze customer").update();
	}

	private static void copyCustomers(Connection connection) throws SQLException {
		List<String> last = List.of("Wang", "Wang", "Wang", "Wang", "García", "García", "Smith", "Tremblay", "Rossi",
				"Okafor");
		Random random = new Random(1);
		try (CustomerCopy copy = new CustomerCopy(connection)) {
			for (int at = 0; at < CUSTOMERS; at++) {
				String name = last.get(random.nextInt(last.size()));
				Customer person = new Customer(scopes.get(at % scopes.size()), String.format("K-%06d", at),
						CustomerType.REGISTERED, new PersonName((at % 3 == 0) ? "Maria" : "Ana" + at, name),
						Instant.parse("2025-01-01T00:00:00Z").plusSeconds(at));
				person.identifyBy(null, new EmailAddress(name.replace('í', 'i') + at + "@example.com"));
				person.rename(person.getName(), (at % 2 == 0) ? null : "+1 514 555 " + at);
				copy.add(person, (at % 5 == 0) ? null : Instant.parse("2025-06-01T00:00:00Z").plusSeconds(at));
			}
		}
	}

	@BeforeEach
	void listen() throws MetaDataAccessException {
		CustomerRows rows = new ExplainedRows();
		this.listing = new CustomerListing(rows, new CustomerSearch(rows), new CustomersByScope(rows),
				new FreshPlans(jdbc, database), Clock.systemUTC());
	}

	@ParameterizedTest
	@ValueSource(strings = { "wang", "wa", "w", "maria", "maria wang", "wang maria", "okafor ana77", "k-0000",
			"k-000777", "tremblay12@example.com", "+1 514 555 1201", "rossi99", "zz", "q", "nobody", "ana7771", "refly",
			"%", "@", "a_b", ". -", "wang -", "7-7" })
	void looksAtLittleMoreThanASearchShowsAndCounts(String typed) {
		page(typed, Ordering.of(null, null, true), Place.START);

		assertThat(this.plans).isNotEmpty().allSatisfy(CustomerPlansTests::isBounded);
	}

	/** As it seems where many are thought to have such letters, and disks to be quick. */
	@ParameterizedTest
	@ValueSource(strings = { "embl", "ossi", "wang" })
	void readsNothingFromItsBeginningHoweverQuickThatSeems(String typed) {
		transaction.executeWithoutResult((status) -> {
			List.of("seq_page_cost", "random_page_cost", "cpu_operator_cost", "cpu_tuple_cost", "cpu_index_tuple_cost")
				.forEach((cost) -> jdbc.sql("set local " + cost + " = 0").update());
			page(typed, Ordering.of(null, null, true), Place.START);
		});

		assertThat(this.plans).isNotEmpty()
			.allSatisfy(CustomerPlansTests::isBounded)
			.noneMatch((it) -> it.contains("Seq Scan on customer c"));
	}

	/**
	 * As it seems where many have the letters: to name all customers takes longer yet.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "embl", "ossi" })
	void asksForNobodysScopeBesidesTheLettersWhereAllScopesAreMeant(String typed) {
		transaction.executeWithoutResult((status) -> {
			jdbc.sql("set local cpu_index_tuple_cost = 0").update();
			jdbc.sql("set local cpu_tuple_cost = 10").update();
			page(typed, Ordering.of(null, null, true), Place.START);
		});

		assertThat(this.plans).isNotEmpty().noneMatch((it) -> it.contains("BitmapAnd"));
	}

	@Test
	void looksAtLittleMoreOnFurtherPagesOfASearch() {
		Ordering closest = Ordering.of(null, null, true);
		CustomerPage page = page("wang", closest, Place.START);
		for (int at = 0; at < 3; at++) {
			page = page("wang", closest, new Place(page.after(), false));
		}
		page("wang", closest, new Place(page.before(), true));

		assertThat(this.plans).allSatisfy(CustomerPlansTests::isBounded);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RELEVANCE")
	void looksAtLittleMoreThanAPageInEveryOrder(CustomerSort sort) {
		for (boolean descending : new boolean[] { false, true }) {
			Ordering ordering = new Ordering(sort, descending);
			CustomerPage page = page("", ordering, Place.START);
			for (int at = 0; at < 5; at++) {
				page = page("", ordering, new Place(page.after(), false));
			}
		}

		assertThat(this.plans).allSatisfy(CustomerPlansTests::isBounded);
	}

	private CustomerPage page(String typed, Ordering ordering, Place place) {
		CustomerFilter filter = new CustomerFilter(typed, null, null, null, null, null, null, null, null);
		return Objects.requireNonNull(
				transaction.execute((status) -> this.listing.page(scopes, filter, Zones.UTC, ordering, place)));
	}

	/** What an index tells of letters is a list of places, not of customers. */
	private static void isBounded(String plan) {
		String ofCustomers = plan.replaceAll(".*Bitmap Index Scan.*", "");
		assertThat(LOOKED_AT.matcher(ofCustomers).results().mapToInt(CustomerPlansTests::rowsOf).max().orElse(0))
			.as(plan)
			.isLessThanOrEqualTo(MOST_ROWS);
	}

	private static int rowsOf(MatchResult lookedAt) {
		return Integer.parseInt((lookedAt.group(1) != null) ? lookedAt.group(1) : lookedAt.group(2));
	}

	/** Asks for the plan of each statement as well. */
	private final class ExplainedRows extends CustomerRows {

		ExplainedRows() {
			super(jdbc);
		}

		@Override
		List<CustomerHit> read(PageStatement statement, CustomerConditions conditions) {
			explain(statement.sql(conditions), statement.parameters(conditions));
			return super.read(statement, conditions);
		}

		@Override
		int count(CustomerConditions conditions) {
			explain(CustomerRows.counting(conditions), conditions.parameters());
			return super.count(conditions);
		}

		@Override
		List<Integer> counts(List<CustomerConditions> several) {
			Map<String, Object> parameters = new HashMap<>();
			several.forEach((it) -> parameters.putAll(it.parameters()));
			explain(CustomerRows.counting(several), parameters);
			return super.counts(several);
		}

		private void explain(String sql, Map<String, Object> parameters) {
			CustomerPlansTests.this.plans.add(String.join("\n",
					jdbc.sql("explain (analyze, costs off, timing off, summary off) " + sql)
						.params(parameters)
						.query(String.class)
						.list()));
		}

	}

}
