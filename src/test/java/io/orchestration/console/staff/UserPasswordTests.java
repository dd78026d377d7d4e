package io.orchestration.console.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.IntStream;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.web.Moment;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The Password tab (R36: nobody resets their own password here, nor a higher one's). */
@ConsoleTest
class UserPasswordTests {

	private static final String NEW = "seven herons cross a frozen field";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	SettingChoices settings;

	@Autowired
	ConsoleUserRepository users;

	@Autowired
	PasswordEncoder encoder;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Mailbox mailbox;

	@Autowired
	ConsoleProperties properties;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope scope;

	private TestUser administrator;

	private TestUser csr;

	@BeforeEach
	void hire() {
		this.scope = this.fixtures.vendor();
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.scope);
		this.csr = this.fixtures.staff(Role.CSR, this.scope);
	}

	@Test
	void offersToTypeAPasswordOnlyWhereThatIsAllowed() {
		assertThat(show()).hasStatusOk()
			.bodyText()
			.contains("Keep current password", "Force reset at next sign-in", "Send Reset Password email to user")
			.doesNotContain("Change password", "Confirm password");

		allowManualEntry();

		assertThat(show()).bodyText().contains("Change password", "New password", "Confirm password");
	}

	/** T24 (R35): the option is asked again when the form comes. */
	@Test
	void refusesATypedPasswordWhereItIsSwitchedOff() {
		assertThat(decide("CHANGE", NEW, NEW)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("is switched off for this scope")
			.doesNotContain(NEW);

		assertThat(passwordIs(Fixtures.PASSWORD)).isTrue();
	}

	@Test
	void replacesThePasswordByOneThatMustBeChanged() throws Exception {
		allowManualEntry();

		assertThat(decide("CHANGE", NEW, NEW)).hasStatus3xxRedirection().flash().containsKey("notice");

		assertThat(passwordIs(NEW)).isTrue();
		assertThat(stored().mustChangePassword()).isTrue();
		assertThat(actions("staff.password-entered")).isEqualTo(1);
		MimeMessage mail = this.mailbox.await(this.csr.email(), 1).get(0);
		assertThat(Mailbox.text(mail)).contains("was changed on").doesNotContain(NEW);
	}

	@ParameterizedTest
	@CsvSource({ "'', '', Type a new password.", "seven herons cross a frozen field, other, not the same",
			"fourteen chars, fourteen chars, 15", "passwordpassword, passwordpassword, Error:",
			"lanterns over quiet harbour, lanterns over quiet harbour, password in use now" })
	void staysWhenTheNewOneWillNotDo(String password, String confirm, String reason) {
		allowManualEntry();

		assertThat(decide("CHANGE", password, confirm)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Error: ", reason)
			.doesNotContain(NEW, Fixtures.PASSWORD);

		assertThat(passwordIs(Fixtures.PASSWORD)).isTrue();
	}

	@Test
	void demandsAnotherAtTheNextSignIn() {
		assertThat(decide("FORCE", "", "")).hasStatus3xxRedirection();

		assertThat(stored().mustChangePassword()).isTrue();
		assertThat(passwordIs(Fixtures.PASSWORD)).isTrue();
		assertThat(actions("staff.password-demanded")).isEqualTo(1);
	}

	@Test
	void keepsThePassword() {
		assertThat(decide("KEEP", NEW, NEW)).hasStatus3xxRedirection();

		assertThat(passwordIs(Fixtures.PASSWORD)).isTrue();
		assertThat(stored().mustChangePassword()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "DELETE", "keep" })
	void asksForOneOfTheChoices(String choice) {
		assertThat(decide(choice, "", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose what is to become of the password.");
	}

	@Test
	void sendsALinkAndShowsWhatBecameOfIt() throws Exception {
		assertThat(sendLink(this.administrator, this.csr)).hasStatus3xxRedirection();

		MimeMessage mail = this.mailbox.await(this.csr.email(), 1).get(0);
		assertThat(Mailbox.link(mail)).startsWith("https://console.example.com/sign-in/reset/");
		assertThat(show()).bodyText().contains("works until", "Mail with the link");
		assertThat(actions("staff.link-sent")).isEqualTo(1);
	}

	@Test
	void sendsNothingToWhoeverIsDisabled() {
		this.jdbc.sql("update console_user set enabled = false where id = ?").param(this.csr.id()).update();

		assertThat(sendLink(this.administrator, this.csr)).flash().containsEntry("problem", "user-password.sent.not");
	}

	/** R20, T18: as many as customers can get. */
	@Test
	void sendsNoMoreThanAMailboxCanBear() {
		int most = this.properties.limits().resetsPerCustomerPerHour();
		IntStream.range(0, most).forEach((it) -> sendLink(this.administrator, this.csr));
		Instant openFrom = this.clock.instant().plus(Duration.ofHours(1));

		MvcTestResult refused = sendLink(this.administrator, this.csr);

		assertThat(refused).flash()
			.containsEntry("problem", "user-password.sent.too-many")
			.containsEntry("openFrom", Moment.minute(openFrom));
		assertThat(this.mvc.get()
			.uri(path(this.csr))
			.with(user(this.administrator))
			.cookie(refused.getResponse().getCookies())).bodyText()
			.contains("role=\"alert\"", "The next one can be sent from 20");
		assertThat(links()).isEqualTo(most);
		assertThat(actions("staff.link-sent")).as("with the one refused").isEqualTo(most + 1);

		this.clock.advance(Duration.ofHours(1));
		assertThat(sendLink(this.administrator, this.csr)).flash().containsEntry("notice", "user-password.sent");
	}

	@Test
	void sendsNoMoreWithinADayThanAMailboxCanBear() {
		int most = this.properties.limits().resetsPerCustomerPerDay();
		IntStream.range(0, most).forEach((it) -> {
			sendLink(this.administrator, this.csr);
			this.clock.advance(Duration.ofMinutes(24 * 60 / most - 1));
		});

		sendLink(this.administrator, this.csr);

		assertThat(links()).isEqualTo(most);
	}

	/** Strangers can ask at the door as often as they like. */
	@Test
	void countsApartWhatIsAskedAtTheDoor() {
		IntStream.range(0, this.properties.limits().resetsPerCustomerPerHour())
			.forEach((it) -> this.jdbc
				.sql("insert into staff_reset (user_id, cause, recipient, requested_at, expires_at, ended_at) "
						+ "values (?, 'FORGOTTEN', ?, ?, ?, ?)")
				.params(this.csr.id(), this.csr.email(), now(), now(), now())
				.update());

		assertThat(sendLink(this.administrator, this.csr)).flash().containsEntry("notice", "user-password.sent");
	}

	@Test
	void leavesOnesOwnPasswordAlone() {
		assertThat(page(this.administrator, this.administrator)).bodyText()
			.contains("Nobody resets their own password here.", "/account/password")
			.doesNotContain("Keep current password");

		assertRefused(this.administrator, this.administrator, HttpStatus.FORBIDDEN);
	}

	@Test
	void leavesAloneWhoeverHasARoleElsewhere() {
		this.fixtures.grant(this.csr, Role.CSR, this.fixtures.vendor());

		assertThat(page(this.administrator, this.csr)).bodyText()
			.contains("out of your reach")
			.doesNotContain("Keep current password");
		assertRefused(this.administrator, this.csr, HttpStatus.FORBIDDEN);
	}

	@Test
	void doesNotKnowWhoeverHasNoRoleHere() {
		TestUser foreign = this.fixtures.staff(Role.CSR, this.fixtures.vendor());

		assertThat(page(this.administrator, foreign)).hasStatus(HttpStatus.NOT_FOUND);
		assertRefused(this.administrator, foreign, HttpStatus.NOT_FOUND);
	}

	@Test
	void isForAdministratorsOnly() {
		TestUser editor = this.fixtures.staff(Role.EDITOR, this.scope);

		assertThat(page(editor, this.csr)).hasStatus(HttpStatus.FORBIDDEN);
		assertRefused(editor, this.csr, HttpStatus.FORBIDDEN);
	}

	private void assertRefused(TestUser me, TestUser whom, HttpStatus status) {
		allowManualEntry();
		assertThat(sendLink(me, whom)).hasStatus(status);
		for (String choice : new String[] { "KEEP", "CHANGE", "FORCE" }) {
			assertThat(decide(me, whom, choice, NEW, NEW)).as(choice).hasStatus(status);
		}
		ConsoleUser after = this.users.findById(whom.id()).orElseThrow();
		assertThat(this.encoder.matches(Fixtures.PASSWORD, after.passwordHash())).isTrue();
		assertThat(after.mustChangePassword()).isFalse();
	}

	private void allowManualEntry() {
		this.settings.choose(this.scope, Setting.ALLOW_MANUAL_ENTRY_FOR_USERS, true);
	}

	private MvcTestResult show() {
		return page(this.administrator, this.csr);
	}

	private MvcTestResult page(TestUser me, TestUser whom) {
		return this.mvc.get().uri(path(whom)).with(user(me)).exchange();
	}

	private MvcTestResult decide(String choice, String password, String confirm) {
		return decide(this.administrator, this.csr, choice, password, confirm);
	}

	private MvcTestResult decide(TestUser me, TestUser whom, String choice, String password, String confirm) {
		return this.mvc.post()
			.uri(path(whom))
			.with(user(me))
			.with(csrf())
			.param("choice", choice)
			.param("password", password)
			.param("confirm", confirm)
			.exchange();
	}

	private MvcTestResult sendLink(TestUser me, TestUser whom) {
		return this.mvc.post().uri(path(whom) + "/reset-mails").with(user(me)).with(csrf()).exchange();
	}

	private String path(TestUser whom) {
		return "/scopes/" + this.scope.getCode() + "/administration/users/" + whom.id() + "/password";
	}

	private int links() {
		return this.jdbc.sql("select count(*) from staff_reset where user_id = ?")
			.param(this.csr.id())
			.query(Integer.class)
			.single();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

	private boolean passwordIs(String password) {
		return this.encoder.matches(password, stored().passwordHash());
	}

	private ConsoleUser stored() {
		return this.users.findById(this.csr.id()).orElseThrow();
	}

	private long actions(String action) {
		return Objects.requireNonNull(this.jdbc.sql("select count(*) from activity where action = ? and user_id = ?")
			.params(action, this.csr.id())
			.query(Long.class)
			.single());
	}

}
