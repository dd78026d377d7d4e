package io.orchestration.console.mail;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;

import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** R53: mails go when they were kept for long enough, and never while they wait. */
@ConsoleTest
class OldMailsTests {

	/** More than any test lets pass. */
	private static final Period LONG = Period.ofYears(5);

	@Autowired
	OldMails old;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private long scope;

	@BeforeEach
	void aTurnOfItsOwn() {
		this.scope = this.fixtures.vendor().id();
		this.clock.advance(Duration.ofMinutes(5));
	}

	@Test
	void goWhenTheyAreLongOverUnlessTheyWait() {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		write("ACCEPTED", now.minus(LONG).plusDays(1));
		write("WAITING", now.minus(LONG).minusDays(1));
		write("REFUSED", now.minus(LONG).minusDays(1));
		write("ACCEPTED", now.minus(LONG).minusDays(1));

		this.old.deleteOlderThan(LONG);

		assertThat(states()).containsExactly("WAITING", "ACCEPTED");
		this.jdbc.sql("delete from outbox_mail where scope_id = ?").param(this.scope).update();
	}

	/** Before all that are there: ids ascend with time. */
	private void write(String state, OffsetDateTime at) {
		Long first = this.jdbc.sql("select coalesce(min(id), 1) from outbox_mail").query(Long.class).single();
		this.jdbc
			.sql("insert into outbox_mail (id, kind, reference, scope_id, recipient, message_id, state, created_at, "
					+ "send_before, next_try_at, ended_at) values (:id, 'old', 1, :scope, 'jonas@example.net', :message, "
					+ ":state, :at, :at, :later, :ended)")
			.param("id", Math.min(first, 1) - 1)
			.param("scope", this.scope)
			.param("message", this.fixtures.unique())
			.param("state", state)
			.param("at", at)
			.param("later", OffsetDateTime.now(this.clock).plusYears(9))
			.param("ended", "WAITING".equals(state) ? null : at)
			.update();
	}

	private List<String> states() {
		return this.jdbc.sql("select state from outbox_mail where scope_id = ? order by id")
			.param(this.scope)
			.query(String.class)
			.list();
	}

}
