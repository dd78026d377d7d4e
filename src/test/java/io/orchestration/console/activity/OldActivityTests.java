package io.orchestration.console.activity;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.Nightly;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** R53: the audit trail is kept for as long as it has to be, as it was written. */
@ConsoleTest
class OldActivityTests {

	/** More than any test lets pass. */
	private static final Period LONG = Period.ofYears(5);

	private static final OffsetDateTime OLD = OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

	@Autowired
	OldActivity old;

	@Autowired
	ConsoleProperties properties;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcTemplate jdbc;

	private long scope;

	@BeforeEach
	void aTurnOfItsOwn() {
		this.scope = this.fixtures.vendor().id();
		this.clock.advance(Duration.ofMinutes(5));
	}

	@Test
	void goesWhenItWasKeptForLongEnough() {
		write(1, now().minus(LONG).plusSeconds(1));
		write(3, OLD);

		this.old.deleteOlderThan(LONG);

		assertThat(lines()).isEqualTo(1);
	}

	@Test
	void goesInBatchesUntilNoneIsLeft() {
		write(Nightly.BATCH + 1, OLD);

		this.old.deleteOlderThan(LONG);

		assertThat(lines()).isZero();
	}

	@Test
	void goesOnOneNodeAtATime() {
		this.old.deleteOlderThan(LONG);
		write(1, OLD);

		this.old.deleteOlderThan(LONG);
		assertThat(lines()).isEqualTo(1);

		this.clock.advance(Duration.ofMinutes(5));
		this.old.deleteOlderThan(LONG);
		assertThat(lines()).isZero();
	}

	@Test
	void isKeptForThirteenMonthsUnlessToldOtherwise() {
		assertThat(this.properties.activity().keep()).isEqualTo(Period.ofMonths(13));
		assertThat(this.properties.resets().keep()).isEqualTo(Period.ofMonths(13));
	}

	@ParameterizedTest
	@ValueSource(strings = { "P0D", "P30D", "P4W", "P-1M" })
	void isKeptForAMonthAtLeast(String period) {
		assertThatIllegalArgumentException().isThrownBy(() -> new ConsoleProperties.Kept(Period.parse(period)));
	}

	/** T32: whatever the application, or somebody in its name, may send. */
	@ParameterizedTest
	@ValueSource(strings = { "update activity set detail = 'nothing' where scope_id = ?",
			"update activity set at = at - interval '2' year where scope_id = ?",
			"delete from activity where scope_id = ?" })
	void isNotChangedOnPostgres(String statement) {
		assumeTrue(TestDatabase.isPostgres(), "a trigger of PostgreSQL");
		write(1, now());

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.update(statement, this.scope))
			.havingRootCause()
			.withMessageContaining("append-only");

		assertThat(lines()).isEqualTo(1);
	}

	@Test
	void isNotEmptiedOnPostgres() {
		assumeTrue(TestDatabase.isPostgres(), "a trigger of PostgreSQL");

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.execute("truncate activity"))
			.havingRootCause()
			.withMessageContaining("append-only");
	}

	/** As operating.md says: a role that cannot, nor lift what keeps it from that. */
	@Test
	void isKeptFromTheConsolesOwnRoleOnPostgres() {
		assumeTrue(TestDatabase.isPostgres(), "roles of PostgreSQL");
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			Stream
				.of("create role console_trail", "create role console",
						"grant create on schema public to console_trail", "alter table activity owner to console_trail",
						"alter function keep_activity() owner to console_trail",
						"grant select, insert, delete on activity to console", "set local role console")
				.forEach(this.jdbc::execute);
			this.jdbc.update("insert into activity (at, actor_kind, action, scope_id, result) "
					+ "values ('2020-01-01 00:00:00+00', 'SYSTEM', 'old', ?, 'DONE')", this.scope);
			assertThat(this.jdbc.update("delete from activity where scope_id = ?", this.scope)).isEqualTo(1);
			this.jdbc.execute("savepoint before");

			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.execute("drop trigger activity_is_kept on activity"))
				.havingRootCause()
				.withMessageContaining("must be owner");
			this.jdbc.execute("rollback to before");
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.update("update activity set detail = 'nothing'"))
				.havingRootCause()
				.withMessageContaining("permission denied");
			this.jdbc.execute("rollback to before");
		});
	}

	/** Before all that is there: ids ascend with time. */
	private void write(int times, OffsetDateTime at) {
		Long first = this.jdbc.queryForObject("select coalesce(min(id), 1) from activity", Long.class);
		long before = (first != null) ? Math.min(first, 1) : 1;
		this.jdbc.batchUpdate(
				"insert into activity (id, at, actor_kind, action, scope_id, result) "
						+ "values (?, ?, 'SYSTEM', 'old', ?, 'DONE')",
				LongStream.range(before - times, before)
					.mapToObj((id) -> new Object[] { id, at, this.scope })
					.toList());
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

	private int lines() {
		Integer lines = this.jdbc.queryForObject("select count(*) from activity where scope_id = ?", Integer.class,
				this.scope);
		return (lines != null) ? lines : 0;
	}

}
