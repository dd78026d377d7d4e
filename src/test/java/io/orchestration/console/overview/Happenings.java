package io.orchestration.console.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.password.ResetMethod;
import io.orchestration.console.password.ResetState;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down resets, mails and locks as if they had happened. */
class Happenings {

	private final JdbcClient jdbc;

	Happenings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A reset by mail that waits for the customer, for an hour. */
	long asked(Customer customer, Instant at) {
		return reset(customer, ResetMethod.MAIL, ResetState.OPEN, at, null);
	}

	/** A reset by mail that has come to this end. */
	void ended(Customer customer, ResetState how, Instant at) {
		reset(customer, ResetMethod.MAIL, how, at, at.plusSeconds(60));
	}

	/** A reset by mail that has led to a new password so much later. */
	void completed(Customer customer, Instant at, Duration later) {
		reset(customer, ResetMethod.MAIL, ResetState.COMPLETED, at, at.plus(later));
	}

	void typed(Customer customer, Instant at) {
		reset(customer, ResetMethod.MANUAL, ResetState.COMPLETED, at, at);
	}

	/** A mail with the link of a reset, refused or come back at this moment. */
	void undelivered(Customer customer, long reset, State how, Instant at) {
		Instant accepted = at.minus(Duration.ofDays(2));
		this.jdbc
			.sql("insert into outbox_mail (kind, reference, scope_id, customer_id, recipient, message_id, state, "
					+ "created_at, send_before, next_try_at, ended_at, bounced_at) "
					+ "values ('password-reset', ?, ?, ?, 'a@example.net', ?, ?, ?, ?, ?, ?, ?)")
			.params(reset, customer.scopeId(), customer.id(), "<" + System.nanoTime() + "@" + reset + ">", how.name(),
					utc(accepted), utc(at), utc(accepted))
			.param(utc((how == State.BOUNCED) ? accepted : at))
			.param((how == State.BOUNCED) ? utc(at) : null)
			.update();
	}

	void locked(Customer customer, Instant until) {
		this.jdbc.sql("update customer_credential set locked_at = ?, locked_until = ? where customer_id = ?")
			.params(utc(until.minusSeconds(900)), utc(until), customer.id())
			.update();
	}

	private long reset(Customer customer, ResetMethod method, ResetState state, Instant at, @Nullable Instant ended) {
		this.jdbc
			.sql("insert into password_reset (scope_id, customer_id, open_for, method, state, reason, requested_by, "
					+ "requested_by_name, requested_at, expires_at, ended_at) "
					+ "values (?, ?, ?, ?, ?, 'FORGOTTEN', 'rae@example.com', 'Rae Whitfield', ?, ?, ?)")
			.params(customer.scopeId(), customer.id())
			.param((state == ResetState.OPEN) ? customer.id() : null)
			.params(method.name(), state.name(), utc(at), utc(at.plus(Duration.ofHours(1))))
			.param((ended != null) ? utc(ended) : null)
			.update();
		return this.jdbc.sql("select max(id) from password_reset where customer_id = ?")
			.param(customer.id())
			.query(Long.class)
			.single();
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
