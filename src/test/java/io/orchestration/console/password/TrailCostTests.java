package io.orchestration.console.password;

import java.util.stream.IntStream;

import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerType;
import io.orchestration.console.scope.Role;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Many tabs look for news of a reset again and again. */
@ConsoleTest
@DisabledIfSystemProperty(named = "console.test.database", matches = "postgresql",
		disabledReason = "the statements are counted by H2")
class TrailCostTests {

	private static final String STATEMENTS = """
			select coalesce(sum(execution_count), 0) from information_schema.query_statistics
			where lower(sql_statement) like 'select%' and lower(sql_statement) not like '%skip locked%'
			""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PasswordDesk desk;

	@Autowired
	private Fixtures fixtures;

	@Autowired
	private ResetTrails trails;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void stopCounting() {
		this.jdbc.sql("set query_statistics false").update();
	}

	@Test
	void noNewsCostsFiveStatements() {
		// gets no mail, whose delivery would be counted too
		Customer customer = this.desk.customer();
		this.desk.change(customer, (it) -> it.classify(CustomerType.REGISTERED, AccountStatus.INACTIVE));
		this.desk.enterManually(customer);
		TestUser csr = this.fixtures.staff(Role.CSR, this.desk.scopeOf(customer));
		String seen = this.trails.latestOf(customer.id()).orElseThrow().fingerprint();
		String path = "/scopes/" + this.desk.scopeOf(customer).getCode() + "/customers/" + customer.id();

		// mails of other tests may be on their way meanwhile; the least is what a look
		// costs
		int cost = IntStream.range(0, 5)
			.map((it) -> costOf(path + "/resets/latest?seen=" + seen, csr))
			.min()
			.orElseThrow();

		assertThat(cost).isPositive().isLessThanOrEqualTo(5);
	}

	private int costOf(String page, TestUser user) {
		this.jdbc.sql("set query_statistics false").update();
		this.jdbc.sql("set query_statistics true").update();
		assertThat(this.mvc.get().uri(page).with(user(user))).hasStatus(HttpStatus.NO_CONTENT);
		return this.jdbc.sql(STATEMENTS).query(Integer.class).single();
	}

}
