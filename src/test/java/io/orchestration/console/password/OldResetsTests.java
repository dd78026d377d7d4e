package io.orchestration.console.password;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** R53: resets go with their tickets when they were kept for long enough. */
@ConsoleTest
class OldResetsTests {

	/** More than any test lets pass. */
	private static final Period LONG = Period.ofYears(5);

	@Autowired
	OldResets old;

	@Autowired
	PasswordDesk desk;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Customer customer;

	private PasswordReset reset;

	@BeforeEach
	void aResetWithATicket() {
		this.clock.advance(Duration.ofMinutes(5));
		this.customer = this.desk.customer();
		this.reset = this.desk.resetByMail(this.customer);
		this.desk.ticketOf(this.reset);
		// the first of all: ids ascend with time
		this.jdbc.sql("delete from reset_ticket where reset_id = :id").param("id", this.reset.id()).update();
		this.jdbc.sql("update password_reset set id = -id where id = :id").param("id", this.reset.id()).update();
		this.jdbc.sql("insert into reset_ticket (digest, reset_id, minted_at) values (:digest, :id, :now)")
			.param("digest", "old ticket " + this.reset.id())
			.param("id", -this.reset.id())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	@Test
	void goWhenTheyAreLongOver() {
		age("ended_at = expires_at - interval '7' year, state = 'CANCELLED', open_for = null");

		this.old.deleteOlderThan(LONG);

		assertThat(resets()).isZero();
		assertThat(tickets()).isZero();
	}

	/** One that nobody used never ended. */
	@Test
	void goWhenTheirTimeWasLongOver() {
		age("expires_at = expires_at - interval '7' year");

		this.old.deleteOlderThan(LONG);

		assertThat(resets()).isZero();
	}

	@Test
	void stayUntilThen() {
		age("requested_at = requested_at - interval '7' year");

		this.old.deleteOlderThan(LONG);

		assertThat(resets()).isEqualTo(1);
		assertThat(tickets()).isEqualTo(1);
	}

	private void age(String change) {
		this.jdbc.sql("update password_reset set " + change + " where customer_id = ?")
			.param(this.customer.id())
			.update();
	}

	private long resets() {
		return this.jdbc.sql("select count(*) from password_reset where customer_id = ?")
			.param(this.customer.id())
			.query(Long.class)
			.single();
	}

	private long tickets() {
		return this.jdbc.sql("select count(*) from reset_ticket where digest = ?")
			.param("old ticket " + this.reset.id())
			.query(Long.class)
			.single();
	}

}
