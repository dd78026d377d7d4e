package io.orchestration.console.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.orchestration.console.activity.Fact;
import io.orchestration.console.activity.Recorded;
import io.orchestration.console.mail.MailEvent;
import io.orchestration.console.mail.MailOrder;
import io.orchestration.console.mail.Outbox;
import io.orchestration.console.password.BreachCheck;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class MetersTests {

	private static final MailOrder ORDER = new MailOrder("kind", 1, 1, null, "jonas@example.net", null);

	@Autowired
	MeterRegistry registry;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestClock clock;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Outbox outbox;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "reset.requested, DONE, console.resets, method, mail, outcome, requested",
			"reset.requested, REFUSED, console.resets, method, mail, outcome, refused",
			"reset.completed, DONE, console.resets, method, mail, outcome, completed",
			"reset.cancelled, DONE, console.resets, method, mail, outcome, cancelled",
			"reset.revoked, DONE, console.resets, method, mail, outcome, revoked",
			"password.entered, DONE, console.resets, method, manual, outcome, completed",
			"password.entered, REFUSED, console.resets, method, manual, outcome, refused",
			"reset.opened, DONE, console.tickets, event, opened, event, opened",
			"reset.completed, DONE, console.tickets, event, completed, event, completed",
			"customer.sign-in-refused, REFUSED, console.sign.in.failures, of, customer, of, customer",
			"staff.sign-in-refused, REFUSED, console.sign.in.failures, of, staff, of, staff" })
	void countWhatPeopleDid(String action, Fact.Result result, String name, String tag, String value, String other,
			String otherValue) {
		double before = count(name, tag, value, other, otherValue);

		commit(recorded(action, result));

		assertThat(count(name, tag, value, other, otherValue)).isEqualTo(before + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "customer.locked", "staff.locked" })
	void countLocks(String action) {
		double before = count("console.locks");

		commit(recorded(action, Fact.Result.DONE));

		assertThat(count("console.locks")).isEqualTo(before + 1);
	}

	@Test
	void countNothingThatWasRolledBack() {
		double before = count("console.locks");

		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(recorded("customer.locked", Fact.Result.DONE));
			status.setRollbackOnly();
		});

		assertThat(count("console.locks")).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "550 5.1.1 no such user, 5xx", "451 4.7.1 later, 4xx", "SocketTimeoutException, none", "'', none",
			"2000 words of nonsense, none" })
	void countAnswersOfTheMailServerByTheirClass(String answer, String kind) {
		double before = count("console.smtp.answers", "class", kind);

		commit(new MailEvent.Postponed(ORDER, answer));
		commit(new MailEvent.Refused(ORDER, answer));

		assertThat(count("console.smtp.answers", "class", kind)).isEqualTo(before + 2);
	}

	@Test
	void countWhatBecameOfMails() {
		double bounced = count("console.mails", "outcome", "bounced");
		double expired = count("console.mails", "outcome", "expired");
		double dropped = count("console.mails", "outcome", "dropped");

		commit(new MailEvent.Bounced(ORDER, "550 gone"));
		commit(new MailEvent.Expired(ORDER));
		commit(new MailEvent.Dropped(ORDER, "over"));

		assertThat(count("console.mails", "outcome", "bounced")).isEqualTo(bounced + 1);
		assertThat(count("console.mails", "outcome", "expired")).isEqualTo(expired + 1);
		assertThat(count("console.mails", "outcome", "dropped")).isEqualTo(dropped + 1);
	}

	@Test
	void measureHowLongMailsWaited() {
		Instant ordered = this.clock.instant().minus(Duration.ofSeconds(90));
		double before = this.registry.get("console.mail.delivery").timer().totalTime(TimeUnit.SECONDS);

		commit(new MailEvent.Accepted(ORDER, ordered));

		assertThat(this.registry.get("console.mail.delivery").timer().totalTime(TimeUnit.SECONDS))
			.isBetween(before + 89, before + 120);
	}

	@Test
	void showWhatWaitsAndForHowLong() {
		MailOrder order = new MailOrder("nobody writes these", 1, this.fixtures.vendor().id(), null,
				"jonas@example.net", null);
		this.transaction.executeWithoutResult((status) -> this.outbox.put(order));
		this.jdbc.sql("update outbox_mail set tries = 3 where kind = ?").param(order.kind()).update();
		this.clock.advance(Duration.ofMinutes(7));

		double waiting = gauge("console.outbox.waiting", "tried", "yes");
		double age = gauge("console.outbox.oldest.age");
		this.outbox.cancel(order.kind(), 1);

		assertThat(waiting).isPositive();
		assertThat(age).isGreaterThanOrEqualTo(420);
	}

	@Test
	void showWhetherTheMailServerTakesNothing() {
		this.jdbc.sql("update mail_channel set paused_since = ?, probe_at = ?")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC),
					this.clock.instant().plusSeconds(3600).atOffset(ZoneOffset.UTC))
			.update();
		this.clock.advance(Duration.ofSeconds(5));
		double paused = gauge("console.mail.channel.paused");
		this.jdbc.sql("update mail_channel set paused_since = null, probe_at = null").update();
		this.clock.advance(Duration.ofSeconds(5));

		assertThat(paused).isEqualTo(1);
		assertThat(gauge("console.mail.channel.paused")).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void countWhatCameOfAskingForBreachedPasswords(BreachCheck outcome) {
		String name = outcome.name().toLowerCase(Locale.ROOT);
		double before = count("console.breach.checks", "outcome", name);

		this.events.publishEvent(outcome);

		assertThat(count("console.breach.checks", "outcome", name)).isEqualTo(before + 1);
	}

	@Test
	void showHowBusyHashingIs() {
		assertThat(gauge("console.hashing.running")).isNotNegative();
		assertThat(gauge("console.hashing.waiting")).isNotNegative();
	}

	private void commit(Object event) {
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(event));
	}

	private static Recorded recorded(String action, Fact.Result result) {
		return () -> new Fact(action, 1, null, result, null);
	}

	private double count(String name, String... tags) {
		return this.registry.get(name).tags(tags).counter().count();
	}

	private double gauge(String name, String... tags) {
		return this.registry.get(name).tags(tags).gauge().value();
	}

}
