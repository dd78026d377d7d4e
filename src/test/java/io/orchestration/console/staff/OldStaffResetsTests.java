package io.orchestration.console.staff;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;

import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * R53: links of console users go with their tickets when they were kept for long enough.
 */
@ConsoleTest
class OldStaffResetsTests {

	/** More than any test lets pass. */
	private static final Period LONG = Period.ofYears(5);

	@Autowired
	OldStaffResets old;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Test
	void goWhenTheyAreLongOver() {
		this.clock.advance(Duration.ofMinutes(5));
		long user = this.fixtures.stranger().id();
		long young = write(user, "null", 0);
		long old = write(user, "null", 7);
		long openStill = write(user, Long.toString(user), 7);

		this.old.deleteOlderThan(LONG);

		assertThat(isThere(old)).isFalse();
		assertThat(isThere(openStill)).as("its time is over").isFalse();
		assertThat(isThere(young)).isTrue();
	}

	/** Before all that are there: ids ascend with time. */
	private long write(long user, String openFor, int yearsAgo) {
		Long first = this.jdbc.sql("select coalesce(min(id), 1) from staff_reset").query(Long.class).single();
		long id = Math.min(first, 1) - 1;
		String ended = "null".equals(openFor) ? ":at" : "null";
		this.jdbc.sql(
				"insert into staff_reset (id, user_id, open_for, cause, recipient, requested_at, expires_at, ended_at) "
						+ "values (:id, :user, " + openFor + ", 'SENT', 'rae@example.com', :at, :at, " + ended + ")")
			.param("id", id)
			.param("user", user)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC).minusYears(yearsAgo))
			.update();
		this.jdbc.sql("insert into staff_ticket (digest, reset_id, minted_at) values (:digest, :id, :at)")
			.param("digest", "old " + this.fixtures.unique())
			.param("id", id)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return id;
	}

	private boolean isThere(long id) {
		return this.jdbc.sql("select count(*) from staff_reset where id = ?").param(id).query(Long.class).single() == 1;
	}

}
