package io.orchestration.console.staff;

import java.util.List;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** R32, R36: an administrator removes second factors, of those within their reach. */
@ConsoleTest
class LostSecondFactorsTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Mailbox mailbox;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private TestUser csr;

	@BeforeEach
	void setUpAnApp() {
		this.vendor = this.fixtures.vendor();
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
		this.jdbc
			.sql("insert into authenticator_app (user_id, sealed_seed, proposed_at, confirmed_at) "
					+ "values (?, 'c2VhbGVk', current_timestamp, current_timestamp)")
			.param(this.csr.id())
			.update();
	}

	@Test
	void areRemovedAndTheUserIsToldByMail() throws Exception {
		TestUser administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);

		assertThat(remove(administrator)).hasStatus(302).redirectedUrl().isEqualTo(path("/password"));

		assertThat(apps()).isZero();
		assertThat(this.mailbox.await(this.csr.email(), 1).get(0).getSubject())
			.isEqualTo("Your second factors for Orchestration Console were removed");
		assertThat(this.jdbc.sql("select action from activity where actor_email = ?")
			.param(administrator.email())
			.query(String.class)
			.list()).containsExactly("staff.second-factors-removed");
	}

	@Test
	void areOfferedForRemovalWhereThereAreAny() {
		TestUser administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
		assertThat(open(administrator)).bodyText().contains("Remove lost second factors");

		remove(administrator);

		assertThat(open(administrator)).bodyText().doesNotContain("Remove lost second factors");
	}

	@Test
	void stayWhereTheUserIsOutOfReach() {
		this.fixtures.grant(this.csr, Role.CSR, this.fixtures.vendor());
		List<TestUser> others = List.of(this.fixtures.staff(Role.ADMINISTRATOR, this.vendor),
				this.fixtures.staff(Role.EDITOR, this.vendor), this.csr,
				this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.vendor()));

		assertThat(others).allSatisfy((it) -> assertThat(remove(it).getResponse().getStatus()).isIn(403, 404));

		assertThat(apps()).isEqualTo(1);
	}

	private MvcTestResult remove(TestUser by) {
		return this.mvc.post().uri(path("/second-factors/removal")).with(user(by)).with(csrf()).exchange();
	}

	private MvcTestResult open(TestUser by) {
		return this.mvc.get().uri(path("/password")).with(user(by)).exchange();
	}

	private String path(String page) {
		return "/scopes/" + this.vendor.getCode() + "/administration/users/" + this.csr.id() + page;
	}

	private long apps() {
		return this.jdbc.sql("select count(*) from authenticator_app where user_id = ?")
			.param(this.csr.id())
			.query(Long.class)
			.single();
	}

}
