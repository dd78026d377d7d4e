package io.orchestration.console.api;

import java.util.Collections;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** R22, R49 and T18: guessing through a website stops paying, for it alone. */
@ConsoleTest
class WebsiteLimitsTests {

	private static final String ELSEWHERE = "198.51.100.4";

	private static final String WRONG = "not the password at all";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Keys keys;

	@Autowired
	ConsoleProperties properties;

	@Autowired
	JdbcTemplate jdbc;

	private Scope scope;

	private Customer customer;

	private Website website;

	@BeforeEach
	void aWebsite() {
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.website = new Website(this.mvc, this.keys.make(this.scope));
	}

	@Test
	void refuseEvenTheRightPasswordFromOneAddress() {
		failed("CUSTOMER_SIGN_IN", " " + Website.VISITOR, this.properties.limits().failedSignInsPerHour() - 1);
		assertThat(this.website.verify("nobody", WRONG)).hasStatusOk();

		MvcTestResult refused = verify(Website.VISITOR);

		assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
			.hasContentType("application/problem+json")
			.hasHeader("Retry-After", "3600");
		assertThat(verify(ELSEWHERE)).hasStatusOk();
		assertThat(this.website.post("/api/v1/verify", Website.json("login", login(), "password", Fixtures.PASSWORD)))
			.hasStatusOk();
	}

	/** Home connections have more addresses of the new kind than could be counted. */
	@Test
	void takeOneNetworkForOneAddress() {
		failed("CUSTOMER_SIGN_IN", " 20010db800010002", this.properties.limits().failedSignInsPerHour());

		assertThat(verify("2001:db8:1:2::1")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(verify("2001:db8:1:3::1")).hasStatusOk();
	}

	/** What one website says of an address costs nobody anything on another. */
	@Test
	void holdForOneWebsiteAlone() {
		failed("CUSTOMER_SIGN_IN", " " + Website.VISITOR, this.properties.limits().failedSignInsPerHour());
		Scope other = this.fixtures.vendor();
		Customer theirs = this.fixtures.customer(other);

		assertThat(new Website(this.mvc, this.keys.make(other)).result(String.valueOf(theirs.getEmail()),
				Fixtures.PASSWORD))
			.isEqualTo("ok");
	}

	@Test
	void holdForAllVisitorsOfOneWebsiteTogether() {
		failed("WEBSITE_SIGN_IN", "", this.properties.limits().failedSignInsPerWebsitePerMinute() - 1);
		assertThat(this.website.verify("nobody", WRONG)).hasStatusOk();

		assertThat(verify(ELSEWHERE)).hasStatus(HttpStatus.TOO_MANY_REQUESTS).hasHeader("Retry-After", "60");
	}

	@Test
	void countWhateverIsNoSuccess() {
		this.fixtures.lock(this.customer);

		verify(Website.VISITOR);
		this.website.verify("nobody", WRONG);

		assertThat(counted("CUSTOMER_SIGN_IN", " " + Website.VISITOR)).isEqualTo(2);
		assertThat(counted("WEBSITE_SIGN_IN", "")).isEqualTo(2);
	}

	@Test
	void countNoSuccess() {
		verify(Website.VISITOR);

		assertThat(counted("CUSTOMER_SIGN_IN", " " + Website.VISITOR)).isZero();
		assertThat(counted("WEBSITE_SIGN_IN", "")).isZero();
	}

	private MvcTestResult verify(String from) {
		return this.website.verify(login(), Fixtures.PASSWORD, from);
	}

	private String login() {
		return String.valueOf(this.customer.getUsername());
	}

	private void failed(String kind, String visitor, int times) {
		this.jdbc.batchUpdate(
				"insert into attempt (kind, source, at) select ?, ?, max(registered_at) from customer where id = ?",
				Collections.nCopies(times, new Object[] { kind, source(visitor), this.customer.id() }));
	}

	private int counted(String kind, String visitor) {
		Integer count = this.jdbc.queryForObject("select count(*) from attempt where kind = ? and source = ?",
				Integer.class, kind, source(visitor));
		return (count != null) ? count : 0;
	}

	private String source(String visitor) {
		return "website " + this.scope.id() + visitor;
	}

}
