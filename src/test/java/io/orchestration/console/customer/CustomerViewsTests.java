package io.orchestration.console.customer;

import java.time.Duration;
import java.util.List;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** R52: it is known who looked at a customer's details. */
@ConsoleTest
class CustomerViewsTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Customer customer;

	private TestUser csr;

	@BeforeEach
	void aCustomer() {
		this.vendor = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.vendor);
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
	}

	@Test
	void areWrittenDownOnceHoweverManyPagesAreTurned() {
		List.of("/account", "/general", "/activity", "/account?edit=", "/password").forEach((it) -> look(this.csr, it));

		assertThat(lines()).containsExactly("customer.viewed DONE " + this.csr.email());
	}

	@Test
	void areWrittenDownAgainAfterTenMinutes() {
		look(this.csr, "/account");
		this.clock.advance(Duration.ofMinutes(10).minusSeconds(1));
		look(this.csr, "/general");
		assertThat(lines()).hasSize(1);

		this.clock.advance(Duration.ofSeconds(1));
		look(this.csr, "/general");

		assertThat(lines()).hasSize(2);
	}

	@Test
	void areThoseOfEachUserAndOfEachCustomer() {
		TestUser other = this.fixtures.staff(Role.READER, this.vendor);
		Customer another = this.fixtures.customer(this.vendor);

		look(this.csr, "/account");
		look(other, "/account");
		this.mvc.get().uri(path(another) + "/account").with(user(this.csr)).exchange();

		assertThat(lines()).containsExactly("customer.viewed DONE " + this.csr.email(),
				"customer.viewed DONE " + other.email());
		assertThat(linesOn(another)).hasSize(1);
	}

	@Test
	void areNoneWhereNothingIsShown() {
		TestUser elsewhere = this.fixtures.staff(Role.CSR, this.fixtures.vendor());

		assertThat(this.mvc.get().uri(path(this.customer) + "/account").with(user(elsewhere))).hasStatus(404);
		assertThat(this.mvc.get().uri(path(this.customer) + "/resets/latest").with(user(this.csr))).hasStatus(404);
		assertThat(this.mvc.get()
			.uri("/scopes/" + this.vendor.getCode() + "/customers?search=okafor")
			.with(user(this.csr))).hasStatusOk();

		assertThat(lines()).isEmpty();
	}

	/** Where it is known already, one look-up is all it costs. */
	@Test
	void costOneStatementMore() {
		look(this.csr, "/general");

		try (Statements statements = new Statements()) {
			look(this.csr, "/general");
			assertThat(statements.sent().stream().filter((it) -> it.contains(" activity "))).hasSize(1)
				.allMatch((it) -> it.contains("select at from activity"));
		}
	}

	private void look(TestUser reader, String page) {
		assertThat(this.mvc.get().uri(path(this.customer) + page).with(user(reader))).hasStatusOk();
	}

	private List<String> lines() {
		return linesOn(this.customer);
	}

	private List<String> linesOn(Customer of) {
		return this.jdbc
			.sql("select action || ' ' || result || ' ' || actor_email from activity where customer_id = ? order by id")
			.param(of.id())
			.query(String.class)
			.list();
	}

	private String path(Customer of) {
		return "/scopes/" + this.vendor.getCode() + "/customers/" + of.id();
	}

}
