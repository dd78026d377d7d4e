package io.orchestration.console.api;

import java.time.Duration;
import java.util.Map;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.password.TicketDigest;
import io.orchestration.console.portal.Links;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** R16 and R36: by what a vendor website ends older sessions of its own customers. */
@ConsoleTest
class CustomerApiTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Keys keys;

	@Autowired
	Links links;

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

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
	void saysTheSameAsTheSignInUntilThePasswordIsChanged() {
		Object atSignIn = Website.read(this.website.verify(String.valueOf(this.customer.getEmail()), Fixtures.PASSWORD))
			.get("credentialsChangedAt");
		assertThat(standing()).isEqualTo(Map.of("customerId", Long.toString(this.customer.id()), "active", true,
				"credentialsChangedAt", atSignIn));

		this.clock.advance(Duration.ofMinutes(5));
		this.fixtures.lock(this.customer);
		assertThat(standing().get("credentialsChangedAt")).isEqualTo(atSignIn);

		String link = this.links.link(this.scope, this.customer);
		this.passwords.redeem(this.scope, new TicketDigest(Links.digest(link)), "seventeen paper boats at dawn");

		assertThat(standing().get("credentialsChangedAt")).isEqualTo(this.clock.instant().toString());
	}

	@Test
	void saysWhoHasNoLoginAnyMore() {
		this.jdbc.sql("update customer set status = 'INACTIVE' where id = ?").param(this.customer.id()).update();

		assertThat(standing()).containsEntry("active", false);
	}

	/** Foreign is as missing as missing, to the last byte; a store's are foreign too. */
	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "999999999", "99999999999999999999", "abc" })
	void tellsNothingOfTheCustomersOfOthers(String missing) {
		Customer elsewhere = this.fixtures.customer(this.fixtures.vendor());
		Customer below = this.fixtures.customer(this.fixtures.store(this.scope));

		String foreign = Website.masked(this.website.get(path(Long.toString(elsewhere.id()))));

		assertThat(foreign).startsWith("404 ")
			.contains("application/problem+json", "\"title\":\"Not Found\"")
			.isEqualTo(Website.masked(this.website.get(path(Long.toString(below.id())))))
			.isEqualTo(Website.masked(this.website.get(path(missing))));
	}

	private Map<String, Object> standing() {
		return Website.read(this.website.get(path(Long.toString(this.customer.id()))));
	}

	private static String path(String id) {
		return "/api/v1/customers/" + id;
	}

}
