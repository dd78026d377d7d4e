package io.orchestration.console.security;

import java.time.Duration;
import java.util.List;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** R52: what a console user asked for without a right to it stands in the activity. */
@ConsoleTest
class RefusedPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private TestUser csr;

	@BeforeEach
	void aCsr() {
		this.vendor = this.fixtures.vendor();
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
	}

	@Test
	void areWrittenDown() {
		String options = scope(this.vendor) + "/administration/customer";

		assertThat(this.mvc.get().uri(options).with(user(this.csr))).hasStatus(403);
		assertThat(this.mvc.post().uri(options).with(user(this.csr)).with(csrf())).hasStatus(403);

		assertThat(lines()).containsExactly("staff.access-denied REFUSED " + options,
				"staff.access-denied REFUSED " + options);
	}

	/** To them it looks as if there were nothing; those who look after it are told. */
	@Test
	void areWrittenDownWhereNobodyIsToldThatThereIsOne() {
		Customer elsewhere = this.fixtures.customer(this.fixtures.vendor());
		String page = scope(this.fixtures.vendor()) + "/customers/" + elsewhere.id() + "/account";

		assertThat(this.mvc.get().uri(page).with(user(this.csr))).hasStatus(404);

		assertThat(lines()).containsExactly("staff.access-denied REFUSED " + page);
	}

	@Test
	void areWrittenDownAFewTimesAnHourOfEachUser() {
		String options = scope(this.vendor) + "/administration/customer";
		TestUser other = this.fixtures.staff(Role.CSR, this.vendor);

		for (int i = 0; i < Incidents.TOLD_PER_HOUR + 3; i++) {
			assertThat(this.mvc.get().uri(options).with(user(this.csr))).hasStatus(403);
		}

		assertThat(lines()).hasSize(Incidents.TOLD_PER_HOUR);
		assertThat(this.mvc.get().uri(options).with(user(other))).hasStatus(403);
		assertThat(linesOf(other)).hasSize(1);

		this.clock.advance(Duration.ofHours(1));
		assertThat(this.mvc.get().uri(options).with(user(this.csr))).hasStatus(403);

		assertThat(lines()).hasSize(Incidents.TOLD_PER_HOUR + 1);
	}

	@Test
	void areNoneOfThoseThatAreShown() {
		assertThat(this.mvc.get().uri(scope(this.vendor) + "/customers").with(user(this.csr))).hasStatusOk();

		assertThat(lines()).isEmpty();
	}

	private List<String> lines() {
		return linesOf(this.csr);
	}

	private List<String> linesOf(TestUser user) {
		return this.jdbc
			.sql("select action || ' ' || result || ' ' || detail from activity where actor_id = ? order by id")
			.param(user.id())
			.query(String.class)
			.list();
	}

	private static String scope(Scope scope) {
		return "/scopes/" + scope.getCode();
	}

}
