package io.orchestration.console.portal;

import java.time.Duration;
import java.util.List;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.password.PasswordReset;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Stored;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * R52: who is called by a customer with a link that does nothing sees in the activity
 * what was refused, and why.
 */
@ConsoleTest
class RejectedResetsTests {

	private static final String NEW = "seventeen paper boats at dawn";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	Links links;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Shopper shopper;

	private Scope scope;

	private Customer customer;

	private PasswordReset reset;

	private String link;

	@BeforeEach
	void aCustomerWithALink() {
		this.shopper = new Shopper(this.mvc);
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.reset = this.links.reset(this.scope, this.customer);
		this.link = this.links.link(this.scope, this.reset);
	}

	@Test
	void sayWhichRuleThePasswordBroke() {
		String typed = "hedgehoghedgehog";
		this.shopper.open(this.link);

		choose(typed);

		assertThat(lines()).hasSize(1).allMatch((it) -> it.startsWith("CUSTOMER {password.rule."));
		assertThat(Stored.everything(this.jdbc)).doesNotContain(typed);
	}

	@Test
	void sayThatTheLinkWasUsed() {
		this.shopper.open(this.link);
		assertThat(choose(NEW)).isEqualTo(HttpStatus.SEE_OTHER.value());

		this.shopper.open(this.link);

		assertThat(lines()).containsExactly("CUSTOMER {reset.dead-link.COMPLETED}");
	}

	@Test
	void sayThatTheLinkIsOverOrWasTakenBack() {
		String newer = this.links.link(this.scope, this.customer);
		this.shopper.open(this.link);
		this.clock.advance(Duration.ofMinutes(60));
		this.shopper.open(newer);

		assertThat(lines()).containsExactly("CUSTOMER {reset.dead-link.SUPERSEDED}", "CUSTOMER {reset.dead-link.OPEN}");
	}

	/** Nobody knows whose they are. */
	@Test
	void areNoneOfLinksThatNeverWereAny() {
		Scope other = this.fixtures.vendor();

		this.shopper.open("/portal/" + this.scope.getCode() + "/reset/" + this.links.ticket());
		this.shopper.open("/portal/" + other.getCode() + this.link.substring(this.link.indexOf("/reset")));

		assertThat(lines()).isEmpty();
	}

	/** Who opens a dead link all day fills no table. */
	@Test
	void areWrittenDownAFewTimesAnHour() {
		this.passwords.cancel(this.scope, this.customer.id(), this.reset.id());

		for (int i = 0; i < 13; i++) {
			this.shopper.open(this.link);
		}

		assertThat(lines()).hasSize(10).containsOnly("CUSTOMER {reset.dead-link.CANCELLED}");
	}

	private int choose(String password) {
		return this.shopper
			.submit("/portal/" + this.scope.getCode() + "/reset", "password", password, "retype", password)
			.getResponse()
			.getStatus();
	}

	private List<String> lines() {
		return this.jdbc
			.sql("select actor_kind || ' ' || detail from activity where customer_id = ? and result = 'REFUSED' "
					+ "and action = 'reset.rejected' order by id")
			.param(this.customer.id())
			.query(String.class)
			.list();
	}

}
