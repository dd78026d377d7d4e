package io.orchestration.console.staff;

import io.orchestration.console.scope.Role;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.BreachServer;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestUser;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class MyPasswordTests {

	private static final String NEW = "seven herons cross a frozen field";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	SettingChoices choices;

	@Autowired
	BreachServer breaches;

	@Autowired
	Mailbox mailbox;

	@Autowired
	JdbcClient jdbc;

	private TestUser csr;

	@BeforeEach
	void hire() {
		this.csr = this.fixtures.staff(Role.CSR, this.fixtures.vendor());
	}

	@Test
	void isChangedAndEndsEverySessionOfTheUser() {
		Cookie here = signIn(Fixtures.PASSWORD);
		Cookie elsewhere = signIn(Fixtures.PASSWORD);

		assertThat(change(here, Fixtures.PASSWORD, NEW, NEW)).redirectedUrl().isEqualTo("/sign-in?changed");

		assertThat(open(here, "/account/password")).redirectedUrl().isEqualTo("/sign-in");
		assertThat(open(elsewhere, "/account/password")).redirectedUrl().isEqualTo("/sign-in");
		assertThat(answerToSignIn(Fixtures.PASSWORD)).redirectedUrl().isEqualTo("/sign-in?error");
		assertThat(answerToSignIn(NEW)).redirectedUrl().isEqualTo("/");
		assertThat(this.jdbc.sql("select count(*) from activity where actor_email = ? and action = ?")
			.params(this.csr.email(), "staff.password-changed")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	/** Whoever lost the account to somebody else learns it (R17). */
	@Test
	void isToldByMailWithoutTheNewOne() throws Exception {
		change(signIn(Fixtures.PASSWORD), Fixtures.PASSWORD, NEW, NEW);

		MimeMessage mail = this.mailbox.await(this.csr.email(), 1).get(0);
		assertThat(mail.getSubject()).isEqualTo("Your password for Orchestration Console was changed");
		assertThat(Mailbox.text(mail)).contains("Hello Rae Whitfield,", this.csr.email()).doesNotContain(NEW);
		assertThat(Mailbox.html(mail)).doesNotContain(NEW);
	}

	@Test
	void staysWhenTheCurrentOneIsWrong() {
		assertRefused("whatever it is", NEW, NEW, "This is not your current password.");
	}

	@Test
	void staysWhenTheNewOneIsTypedDifferently() {
		assertRefused(Fixtures.PASSWORD, NEW, NEW + "s", "This is not the same as the new password.");
	}

	/** The new one may not be a way to guess at the current one, uncounted (R24). */
	@ParameterizedTest
	@ValueSource(strings = { "", "whatever it is" })
	void tellsNobodyElseWhetherTheNewOneIsTheCurrentOne(String current) {
		assertThat(change(signIn(Fixtures.PASSWORD), current, Fixtures.PASSWORD, Fixtures.PASSWORD)).hasStatus(422)
			.bodyText()
			.doesNotContain("This is the password in use now.");
	}

	@Test
	void staysWhenNothingIsTyped() {
		assertRefused("", "", "", "Type a new password.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fourteen chars", "aaaaaaaaaaaaaaaaaaaaaa", Fixtures.PASSWORD })
	void staysWhenTheNewOneBreaksThePolicy(String password) {
		assertRefused(Fixtures.PASSWORD, password, password, "field-error");
	}

	/** Console users are of no scope, so what is set in Global holds for them. */
	@Test
	void staysWhereBreachedOnesAreRefusedInGlobal() {
		String breached = "eleven tin drums beneath the pier";
		this.breaches.know(breached);
		this.choices.choose(this.fixtures.global(), Setting.REFUSE_BREACHED_PASSWORDS, true);
		try {
			assertRefused(Fixtures.PASSWORD, breached, breached, "This password is known from a data breach");
		}
		finally {
			this.choices.giveBack(this.fixtures.global(), Setting.REFUSE_BREACHED_PASSWORDS);
		}

		assertThat(change(signIn(Fixtures.PASSWORD), Fixtures.PASSWORD, breached, breached)).redirectedUrl()
			.isEqualTo("/sign-in?changed");
	}

	@Test
	void comesBeforeAllElseForWhoeverMustChangeIt() {
		this.jdbc.sql("update console_user set must_change_password = true where id = ?").param(this.csr.id()).update();
		Cookie session = signIn(Fixtures.PASSWORD);

		assertThat(open(session, "/")).redirectedUrl().isEqualTo("/account/password");
		assertThat(open(session, "/scopes")).redirectedUrl().isEqualTo("/account/password");
		assertThat(open(session, "/scopes/global/customers")).redirectedUrl().isEqualTo("/account/password");
		assertThat(open(session, "/account/password")).hasStatusOk()
			.bodyText()
			.contains("Before you go on")
			.doesNotContain("class=\"frame\"");
		assertThat(change(session, Fixtures.PASSWORD, NEW, NEW)).redirectedUrl().isEqualTo("/sign-in?changed");
		assertThat(open(signIn(NEW), "/account/password")).bodyText().contains("class=\"frame\"");
	}

	private void assertRefused(String current, String password, String retype, String reason) {
		Cookie session = signIn(Fixtures.PASSWORD);

		assertThat(change(session, current, password, retype)).hasStatus(422)
			.bodyText()
			.contains(reason)
			.doesNotContain(NEW, Fixtures.PASSWORD);

		assertThat(answerToSignIn(Fixtures.PASSWORD)).redirectedUrl().isEqualTo("/");
	}

	private MvcTestResult change(Cookie session, String current, String password, String retype) {
		return this.mvc.post()
			.uri("/account/password")
			.cookie(session)
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("current", current)
			.param("password", password)
			.param("retype", retype)
			.exchange();
	}

	private MvcTestResult open(Cookie session, String url) {
		return this.mvc.get().uri(url).cookie(session).exchange();
	}

	private Cookie signIn(String password) {
		return answerToSignIn(password).getResponse().getCookies()[0];
	}

	private MvcTestResult answerToSignIn(String password) {
		return this.mvc.post()
			.uri("/sign-in")
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("email", this.csr.email())
			.param("password", password)
			.exchange();
	}

}
