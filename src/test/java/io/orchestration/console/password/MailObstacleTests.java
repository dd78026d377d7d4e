package io.orchestration.console.password;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.NotWorthSending;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** What keeps a reset mail from arriving, and where it shows. */
@ConsoleTest
class MailObstacleTests {

	private static final String REFUSED = "Mail to this address was refused";

	private static final String UNREACHABLE = "The mail server is unreachable: the mail will wait";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PasswordDesk desk;

	@Autowired
	private ResetMailComposer composer;

	@Autowired
	private CustomerPasswordService passwords;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private final String messageId = UUID.randomUUID().toString();

	@AfterEach
	void forgetWhatHappened() {
		this.jdbc.sql("update mail_channel set paused_since = null, probe_at = null").update();
		this.jdbc.sql("delete from outbox_mail where message_id = ?").param(this.messageId).update();
	}

	@ParameterizedTest
	@CsvSource({ "0, today, aujourd’hui", "1, yesterday, hier", "3, 3 days ago, il y a 3 jours" })
	void theDialogTellsOnWhichDayTheAddressWasRefused(int days, String inEnglish, String inFrench) {
		Customer customer = this.desk.customer();
		refusedMailTo(customer, Duration.ofDays(-days));

		assertThat(dialog(customer, Locale.ENGLISH)).hasStatusOk()
			.bodyText()
			.contains(REFUSED + " " + inEnglish + ".")
			.doesNotContain(UNREACHABLE);
		assertThat(dialog(customer, Locale.FRENCH)).hasStatusOk()
			.bodyText()
			.contains("Un e-mail à cette adresse a été refusé " + inFrench + ".");
	}

	@Test
	void theDialogForgetsARefusalOfLongAgo() {
		Customer customer = this.desk.customer();
		refusedMailTo(customer, Duration.ofDays(-7));

		assertThat(dialog(customer)).hasStatusOk().bodyText().doesNotContain(REFUSED);
	}

	@Test
	void theDialogTellsThatTheMailServerIsUnreachable() {
		Customer customer = this.desk.customer();
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.jdbc.sql("update mail_channel set paused_since = ?, probe_at = ?").params(now, now.plusDays(1)).update();

		assertThat(dialog(customer)).hasStatusOk().bodyText().contains(UNREACHABLE).doesNotContain(REFUSED);
	}

	@Test
	void aWaitingMailIsNotWrittenToSomebodyMadeInactive() {
		Customer customer = this.desk.customer();
		PasswordReset reset = this.desk.resetByMail(customer);
		this.jdbc.sql("update customer set status = 'INACTIVE' where id = ?").param(customer.id()).update();

		assertThatExceptionOfType(NotWorthSending.class).isThrownBy(() -> this.composer.compose(ResetMail.of(reset)));
	}

	@Test
	void aSwitchedOffScopeEndsItsLinks() {
		Customer customer = this.desk.customer();
		TicketDigest ticket = this.desk.ticketFor(customer);
		this.jdbc.sql("update scope set version = version + 1, active = false where id = ?")
			.param(customer.scopeId())
			.update();

		assertThat(this.passwords.find(this.desk.scopeOf(customer), ticket)).isEmpty();
		assertThatExceptionOfType(InvalidTicket.class)
			.isThrownBy(() -> this.desk.redeem(customer, ticket, PasswordDesk.NEW_PASSWORD));
		assertThat(this.desk.accepts(customer, Fixtures.PASSWORD)).isTrue();
	}

	@Test
	void aScopeThatIsOverSendsNoLinks() {
		Customer customer = this.desk.customer();
		PasswordReset waiting = this.desk.resetByMail(customer);
		this.jdbc.sql("update scope set version = version + 1, ends_on = ? where id = ?")
			.params(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).minusDays(1), customer.scopeId())
			.update();

		assertThat(dialog(customer)).hasStatusOk()
			.bodyText()
			.contains(this.desk.scopeOf(customer).getName() + " is not in force");
		assertThatExceptionOfType(ResetRefused.class).isThrownBy(() -> this.desk.resetByMail(customer));
		assertThatExceptionOfType(NotWorthSending.class).isThrownBy(() -> this.composer.compose(ResetMail.of(waiting)));
	}

	private MvcTestResult dialog(Customer customer) {
		return dialog(customer, Locale.ENGLISH);
	}

	private MvcTestResult dialog(Customer customer, Locale language) {
		return this.mvc.get()
			.uri("/scopes/{scope}/customers/{id}/password", this.desk.scopeOf(customer).getCode(), customer.id())
			.header("Accept-Language", language.toLanguageTag())
			.with(user(this.desk.csrFor(customer)))
			.exchange();
	}

	private void refusedMailTo(Customer customer, Duration from) {
		OffsetDateTime at = OffsetDateTime.now(this.clock).plus(from);
		String recipient = Objects.requireNonNull(customer.getEmail());
		this.jdbc.sql("""
				insert into outbox_mail (kind, reference, scope_id, customer_id, recipient, message_id, state, tries,
				                         created_at, send_before, next_try_at, tried_at, reached, ended_at)
				values ('password-reset', 0, ?, ?, ?, ?, 'REFUSED', 1, ?, ?, ?, ?, true, ?)""")
			.params(customer.scopeId(), customer.id(), recipient, this.messageId, at, at, at, at, at)
			.update();
	}

}
