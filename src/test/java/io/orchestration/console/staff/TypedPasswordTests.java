package io.orchestration.console.staff;

import java.time.Duration;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** R35: a password an administrator has typed is good for a day. */
@ConsoleTest
class TypedPasswordTests {

	private static final String TYPED = "seven herons cross a frozen field";

	private static final String OWN = "eleven lanterns beside the quiet dam";

	private static final Duration DAY = Duration.ofHours(24);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	SettingChoices settings;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Mailbox mailbox;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private TestUser administrator;

	private TestUser csr;

	private String tab;

	@BeforeEach
	void type() {
		Scope scope = this.fixtures.vendor();
		this.settings.choose(scope, Setting.ALLOW_MANUAL_ENTRY_FOR_USERS, true);
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, scope);
		this.csr = this.fixtures.staff(Role.CSR, scope);
		this.tab = "/scopes/" + scope.getCode() + "/administration/users/" + this.csr.id() + "/password";
		this.mvc.post()
			.uri(this.tab)
			.with(user(this.administrator))
			.with(csrf())
			.param("choice", "CHANGE")
			.param("password", TYPED)
			.param("confirm", TYPED)
			.exchange();
	}

	@Test
	void letsInForADayOnlyToChooseAnother() {
		this.clock.advance(DAY.minusSeconds(1));

		MvcTestResult answer = signIn(TYPED);

		assertThat(answer).redirectedUrl().doesNotContain("error");
		assertThat(this.mvc.get().uri("/").cookie(session(answer))).redirectedUrl().isEqualTo("/account/password");
	}

	/** With the answer a wrong one gets, and counted like it (R23). */
	@Test
	void letsNobodyInAfterwards() {
		this.clock.advance(DAY);

		assertThat(signIn(TYPED)).hasStatus(302).redirectedUrl().isEqualTo("/sign-in?error");
		assertThat(signIn("not the password at all")).hasStatus(302).redirectedUrl().isEqualTo("/sign-in?error");
		assertThat(this.jdbc.sql("select failures from sign_in_lock where subject = ?")
			.param(SignInLock.subject(this.csr.email()))
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void cannotBeChangedOnceItsDayIsOver() {
		this.clock.advance(DAY.minusMinutes(1));
		Cookie session = session(signIn(TYPED));
		this.clock.advance(Duration.ofMinutes(1));

		assertThat(change(session)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This is not your current password.");
	}

	@Test
	void isFollowedByOneThatLasts() {
		assertThat(change(session(signIn(TYPED)))).hasStatus3xxRedirection();

		this.clock.advance(DAY);

		assertThat(signIn(OWN)).redirectedUrl().doesNotContain("error");
	}

	@Test
	void isSaidToBeTemporary() throws Exception {
		assertThat(this.mvc.get().uri(this.tab).with(user(this.administrator))).bodyText()
			.contains("Temporary password works until");
		assertThat(Mailbox.text(this.mailbox.await(this.csr.email(), 1).get(0)))
			.contains("The new password is temporary.")
			.doesNotContain(TYPED);
	}

	private MvcTestResult signIn(String password) {
		return this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.param("email", this.csr.email())
			.param("password", password)
			.exchange();
	}

	private MvcTestResult change(Cookie session) {
		return this.mvc.post()
			.uri("/account/password")
			.cookie(session)
			.with(csrf())
			.param("current", TYPED)
			.param("password", OWN)
			.param("retype", OWN)
			.exchange();
	}

	private static Cookie session(MvcTestResult signedIn) {
		return signedIn.getResponse().getCookies()[0];
	}

}
