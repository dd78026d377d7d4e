package io.orchestration.console.password;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.BreachServer;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Disguises;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Overheard;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static io.orchestration.console.password.PasswordDesk.NEW_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Where an administrator wants it, no customer gets a password known from a data breach,
 * in whatever way; and nobody loses the way they came by (R7, R28).
 */
@ConsoleTest
class BreachedPasswordRefusalTests {

	private static final String BREACHED = "eleven tin drums beneath the pier";

	private static final String OPTION = Setting.REFUSE_BREACHED_PASSWORDS.getKey();

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	TemporaryPasswords temporaries;

	@Autowired
	BreachedPasswords breached;

	@Autowired
	SettingChoices choices;

	@Autowired
	BreachServer server;

	@Autowired
	PasswordDesk desk;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Customer customer;

	@BeforeEach
	void aCarefulVendor() {
		this.server.know(BREACHED);
		this.customer = this.desk.customer();
		this.desk.set(this.customer, OPTION, 1);
	}

	@Test
	void leavesTheLinkAsGoodAsItWas() {
		TicketDigest ticket = this.desk.ticketFor(this.customer);

		assertRefused(() -> this.desk.redeem(this.customer, ticket, BREACHED));

		assertThat(this.desk.accepts(this.customer, Fixtures.PASSWORD)).isTrue();
		this.desk.redeem(this.customer, ticket, NEW_PASSWORD);
		assertThat(this.desk.accepts(this.customer, NEW_PASSWORD)).isTrue();
	}

	@Test
	void changesNothingByHand() {
		this.desk.allowManualEntry(this.customer);
		this.fixtures.lock(this.customer);
		PasswordReset open = this.desk.resetByMail(this.customer);

		assertRefused(() -> enter(BREACHED));

		assertThat(this.desk.accepts(this.customer, Fixtures.PASSWORD)).isTrue();
		assertThat(this.desk.stateOf(open)).isEqualTo(ResetState.OPEN);
		enter(NEW_PASSWORD);
		assertThat(this.desk.accepts(this.customer, NEW_PASSWORD)).isTrue();
	}

	@Test
	void leavesATemporaryPasswordAsGoodAsItWas() {
		OffsetDateTime end = OffsetDateTime.now(this.clock).plus(Duration.ofHours(24));
		this.jdbc.sql("update customer_credential set temporary_until = ? where customer_id = ?")
			.params(end, this.customer.id())
			.update();

		assertRefused(() -> exchange(BREACHED));

		assertThat(this.desk.accepts(this.customer, Fixtures.PASSWORD)).isTrue();
		exchange(NEW_PASSWORD);
		assertThat(this.desk.accepts(this.customer, NEW_PASSWORD)).isTrue();
	}

	@Test
	void asksNobodyWhereItIsOff() {
		String password = "nine unasked questions about rain";
		this.desk.set(this.customer, OPTION, 0);
		TicketDigest ticket = this.desk.ticketFor(this.customer);

		this.desk.redeem(this.customer, ticket, password);

		assertThat(this.server.askedAbout(password)).isEmpty();
	}

	@Test
	void isOffUnlessSomebodySwitchesItOn() {
		String password = "seven unasked questions about snow";
		Customer elsewhere = this.desk.customer();

		this.desk.redeem(elsewhere, this.desk.ticketFor(elsewhere), password);

		assertThat(this.server.askedAbout(password)).isEmpty();
	}

	/** Of a password that is refused anyway nobody need hear. */
	@Test
	void asksNobodyAboutWhatIsTooWeak() {
		String weak = "a".repeat(20);
		TicketDigest ticket = this.desk.ticketFor(this.customer);

		assertThatExceptionOfType(PasswordRejected.class)
			.isThrownBy(() -> this.desk.redeem(this.customer, ticket, weak));

		assertThat(this.server.askedAbout(weak)).isEmpty();
	}

	/** Nor does who tries links that do not work make the console ask on. */
	@Test
	void asksNobodyForALinkThatDoesNotWork() {
		String password = "five unasked questions about hail";
		TicketDigest ticket = this.desk.ticketFor(this.customer);
		this.desk.redeem(this.customer, ticket, NEW_PASSWORD);

		assertThatExceptionOfType(InvalidTicket.class)
			.isThrownBy(() -> this.desk.redeem(this.customer, ticket, password));

		assertThat(this.server.askedAbout(password)).isEmpty();
	}

	@Test
	void isInheritedFromAbove() {
		Scope region = this.fixtures.below(this.fixtures.global(), ScopeType.VIRTUAL);
		Scope vendor = this.fixtures.below(region, ScopeType.SALES);
		Customer below = this.fixtures.customer(this.fixtures.store(vendor));
		TicketDigest ticket = this.desk.ticketFor(below);

		this.choices.choose(region, Setting.REFUSE_BREACHED_PASSWORDS, true);
		assertRefused(() -> this.desk.redeem(below, ticket, BREACHED));

		this.choices.choose(vendor, Setting.REFUSE_BREACHED_PASSWORDS, false);
		this.desk.redeem(below, ticket, BREACHED);
		assertThat(this.desk.accepts(below, BREACHED)).isTrue();
	}

	/** T2, R54: the refused password, its hash or a part of it. */
	@Test
	void isInNoLog() {
		this.desk.allowManualEntry(this.customer);
		TicketDigest ticket = this.desk.ticketFor(this.customer);
		String hash = BreachServer.hash(BREACHED);

		try (Overheard log = new Overheard()) {
			assertRefused(() -> this.desk.redeem(this.customer, ticket, BREACHED));
			assertRefused(() -> enter(BREACHED));

			assertThat(log.everything()).doesNotContain(Disguises.ofPassword(BREACHED).toArray(String[]::new))
				.doesNotContainIgnoringCase(hash.substring(0, 8), hash.substring(5), "/range/");
		}
	}

	@Test
	void isFoundOutWithoutATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> this.breached.contain(NEW_PASSWORD)));
	}

	private static void assertRefused(Runnable deed) {
		assertThatExceptionOfType(PasswordRejected.class).isThrownBy(deed::run)
			.satisfies((it) -> assertThat(it.violations()).isEqualTo(List.of(Violation.of("breached"))))
			.withMessageNotContaining(BREACHED);
	}

	private void enter(String password) {
		this.passwords.enterManually(this.desk.scopeOf(this.customer), this.customer.id(),
				new ManualEntry(this.desk.requestFor(this.customer), CallerCheck.CALLED_BACK, password, true));
	}

	private void exchange(String password) {
		assertThat(this.temporaries.exchange(this.desk.scopeOf(this.customer),
				Objects.requireNonNull(this.customer.getUsername()), Fixtures.PASSWORD, password))
			.isEmpty();
	}

}
