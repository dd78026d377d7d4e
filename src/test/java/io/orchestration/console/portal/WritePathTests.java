package io.orchestration.console.portal;

import java.util.List;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Statements;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * How many statements the deeds cost that people wait for. More than these is a look-up
 * nobody needs, or one for each of many.
 */
@ConsoleTest
class WritePathTests {

	/** What it costs to count a try before it is looked at, and to take it back. */
	private static final int COUNTED = 3;

	private static final String NEW = "seventeen paper boats at dawn";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	TestClock clock;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private Scope scope;

	private Customer customer;

	@BeforeEach
	void aCustomer() {
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
	}

	@Test
	void asksForAResetMailInFewStatements() {
		TestUser csr = this.fixtures.staff(Role.CSR, this.scope);
		String page = "/scopes/" + this.scope.getCode() + "/customers/" + this.customer.id();
		assertThat(this.mvc.get().uri(page + "/account").with(user(csr))).hasStatusOk();

		List<String> sent = sentDuring(() -> assertThat(this.mvc.post()
			.uri(page + "/password")
			.with(user(csr))
			.with(csrf())
			.formField("method", "MAIL")
			.formField("reason", "FORGOTTEN")).hasStatus(HttpStatus.FOUND));

		assertThat(sent).hasSizeLessThanOrEqualTo(18);
	}

	@Test
	void signsACustomerInWithFewStatements() {
		Shopper shopper = new Shopper(this.mvc);
		String page = "/portal/" + this.scope.getCode() + "/sign-in";
		shopper.get(page);

		List<String> sent = sentDuring(() -> assertThat(
				shopper.submit(page, "login", String.valueOf(this.customer.getEmail()), "password", Fixtures.PASSWORD))
			.hasStatus(HttpStatus.SEE_OTHER));

		assertThat(sent).hasSizeLessThanOrEqualTo(16 + COUNTED);
	}

	@Test
	void takesANewPasswordInFewStatements() {
		Shopper shopper = new Shopper(this.mvc);
		shopper.open(new Links(this.passwords, this.fixtures, this.jdbc, this.clock).link(this.scope, this.customer));

		List<String> sent = sentDuring(() -> assertThat(
				shopper.submit("/portal/" + this.scope.getCode() + "/reset", "password", NEW, "retype", NEW))
			.hasStatus(HttpStatus.SEE_OTHER));

		assertThat(sent).hasSizeLessThanOrEqualTo(28 + COUNTED);
	}

	private static List<String> sentDuring(Runnable deed) {
		try (Statements statements = new Statements()) {
			deed.run();
			return statements.sent();
		}
	}

}
