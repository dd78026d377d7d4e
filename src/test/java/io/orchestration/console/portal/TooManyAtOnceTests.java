package io.orchestration.console.portal;

import java.time.Clock;
import java.util.Objects;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.security.HashingTurns;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.web.TooBusyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * When more wait to be hashed than the machine can bear, nobody is told that their
 * password is wrong: they are asked to try again shortly (R29).
 */
@ConsoleTest
class TooManyAtOnceTests {

	private static final String SAID = "There is too much to do just now.";

	private static final String NEW = "seventeen paper boats at dawn";

	@Autowired
	MockMvcTester mvc;

	@MockitoSpyBean
	HashingTurns turns;

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	Clock clock;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private Shopper shopper;

	private Scope scope;

	private Customer customer;

	private String portal;

	@BeforeEach
	void aCustomer() {
		this.shopper = new Shopper(this.mvc);
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.portal = "/portal/" + this.scope.getCode();
	}

	@Test
	void countsAsNoFailedSignInOfTheConsole() {
		TestUser csr = this.fixtures.staff(Role.CSR, this.scope);
		long refusals = count("activity where action = 'staff.sign-in-refused'");
		everybodyHashes();

		assertThat(signIn(csr.email())).hasStatus(HttpStatus.SERVICE_UNAVAILABLE).hasHeader("Retry-After", "10");
		assertThat(signIn("nobody@example.com")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
			.hasHeader("Retry-After", "10");
		assertThat(count("activity where action = 'staff.sign-in-refused'")).isEqualTo(refusals);
	}

	@Test
	void countsAsNoFailedSignInOfACustomerAndKeepsWhatWasTyped() {
		String login = Objects.requireNonNull(this.customer.getUsername());
		this.shopper.get(this.portal + "/sign-in");
		everybodyHashes();

		MvcTestResult known = this.shopper.submit(this.portal + "/sign-in", "login", login, "password", NEW);
		MvcTestResult unknown = this.shopper.submit(this.portal + "/sign-in", "login", "nobody", "password", NEW);

		saysSo(known).contains("value=\"" + login + "\"").doesNotContain(NEW);
		saysSo(unknown).contains("value=\"nobody\"").doesNotContain(NEW);
		assertThat(count("customer_credential where failures > 0 and customer_id = " + this.customer.id())).isZero();
		assertThat(count("activity where customer_id = " + this.customer.id())).isZero();
	}

	@Test
	void leavesALinkAsGoodAsItWas() {
		Links links = new Links(this.passwords, this.fixtures, this.jdbc, this.clock);
		this.shopper.open(links.link(this.scope, this.customer));
		everybodyHashes();

		MvcTestResult answer = this.shopper.submit(this.portal + "/reset", "password", NEW, "retype", NEW);

		saysSo(answer).doesNotContain(NEW);
		assertThat(count("password_reset where state = 'OPEN' and customer_id = " + this.customer.id())).isEqualTo(1);
	}

	@Test
	void leavesATemporaryPasswordAsGoodAsItWas() {
		this.shopper.get(this.portal + "/password/change");
		everybodyHashes();

		MvcTestResult answer = this.shopper.submit(this.portal + "/password/change", "login", "user", "temporary",
				Fixtures.PASSWORD, "password", NEW, "retype", NEW);

		saysSo(answer).contains("value=\"user\"").doesNotContain(NEW, Fixtures.PASSWORD);
	}

	@Test
	void keepsTheDialogOfAManualEntryOpen() {
		this.jdbc.sql("insert into scope_setting (scope_id, name, chosen) values (?, 'allow-manual-entry', 1)")
			.param(this.scope.id())
			.update();
		everybodyHashes();

		MvcTestResult answer = this.mvc.post()
			.uri("/scopes/{scope}/customers/{id}/password", this.scope.getCode(), this.customer.id())
			.with(user(this.fixtures.staff(Role.CSR, this.scope)))
			.with(csrf())
			.formField("method", "MANUAL")
			.formField("callerVerifiedBy", "CALLED_BACK")
			.formField("reason", "FORGOTTEN")
			.formField("caseNumber", "INC-4711")
			.formField("password", NEW)
			.formField("retyped", NEW)
			.exchange();

		saysSo(answer).contains("value=\"INC-4711\"").doesNotContain(NEW);
		assertThat(count("password_reset where customer_id = " + this.customer.id())).isZero();
	}

	private void everybodyHashes() {
		doThrow(new TooBusyException()).when(this.turns).take(any());
	}

	private MvcTestResult signIn(String email) {
		return this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.formField("email", email)
			.formField("password", Fixtures.PASSWORD)
			.exchange();
	}

	private static org.assertj.core.api.AbstractStringAssert<?> saysSo(MvcTestResult answer) {
		assertThat(answer).hasStatus(HttpStatus.SERVICE_UNAVAILABLE).hasHeader("Retry-After", "10");
		return assertThat(Shopper.body(answer)).contains(SAID);
	}

	private long count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Long.class).single();
	}

}
