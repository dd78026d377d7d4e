package io.orchestration.console.portal;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.AtOnce;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * R21, R22 and T18: who guesses from one place has to wait, and nobody elsewhere does.
 */
@ConsoleTest
class SourceLimitsTests {

	private static final String ELSEWHERE = "198.51.100.4";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Links links;

	@Autowired
	ConsoleProperties properties;

	@Autowired
	JdbcTemplate jdbc;

	private Scope scope;

	private Customer customer;

	private Shopper shopper;

	private String address;

	@BeforeEach
	void somebodyAtAPlaceOfTheirOwn() {
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.address = "place " + this.fixtures.unique();
		this.shopper = new Shopper(this.mvc).from(this.address);
	}

	@Test
	void refusesTheLinkAfterTooManyBadOnes() {
		String link = this.links.link(this.scope, this.customer);
		happened("BAD_LINK", this.properties.limits().badLinksPerMinute() - 1);

		assertThat(this.shopper.open(portal("/reset/no-such-link"))).hasStatus(HttpStatus.GONE);

		MvcTestResult refused = this.shopper.open(link);
		assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS).headers().containsHeader("Retry-After");
		assertThat(refused).bodyText().contains("Too many tries").doesNotContain("Jonas");
		assertThat(new Shopper(this.mvc).from(ELSEWHERE).open(link)).hasStatusOk();
	}

	@Test
	void believesNoForwardedAddress() {
		happened("BAD_LINK", this.properties.limits().badLinksPerMinute());

		MvcTestResult refused = this.shopper.request(HttpMethod.GET, portal("/reset/no-such-link"), "X-Forwarded-For",
				ELSEWHERE);

		assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
	}

	@Test
	void refusesEvenTheRightPasswordAfterTooManyFailures() {
		happened("CUSTOMER_SIGN_IN", this.properties.limits().failedSignInsPerHour() - 1);
		assertThat(signIn("not the password at all")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

		MvcTestResult refused = signIn(Fixtures.PASSWORD);

		assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
		this.shopper = new Shopper(this.mvc).from(ELSEWHERE);
		assertThat(signIn(Fixtures.PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void countsGuessesAtALockedAccount() {
		this.fixtures.lock(this.customer);
		happened("CUSTOMER_SIGN_IN", this.properties.limits().failedSignInsPerHour() - 1);

		signIn(Fixtures.PASSWORD);

		assertThat(signIn(Fixtures.PASSWORD)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
	}

	@Test
	void countsGuessesAtATemporaryPassword() {
		happened("CUSTOMER_SIGN_IN", this.properties.limits().failedSignInsPerHour() - 1);
		assertThat(trade()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

		assertThat(trade()).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
	}

	/** R52. */
	@Test
	void isToldInTheActivity() {
		happened("BAD_LINK", this.properties.limits().badLinksPerMinute());

		this.shopper.get(portal("/reset/no-such-link"));

		assertThat(this.jdbc.queryForList(
				"select action || ' ' || result || ' ' || actor_kind || ' ' || detail from activity where scope_id = ?",
				String.class, this.scope.id()))
			.containsExactly("staff.limit-reached REFUSED CUSTOMER " + portal("/reset/***"));
	}

	/** T18: a hundred at once are a hundred, not one. */
	@Test
	void looksAtNoMoreGuessesAtOnceThanOneByOne() throws Exception {
		happened("CUSTOMER_SIGN_IN", this.properties.limits().failedSignInsPerHour() - 5);

		List<Integer> answers = AtOnce.of(100, () -> {
			Shopper guesser = new Shopper(this.mvc).from(this.address);
			guesser.get(portal("/sign-in"));
			return guesser.submit(portal("/sign-in"), "login", "nobody", "password", "not the password at all")
				.getResponse()
				.getStatus();
		});

		assertThat(answers).allMatch((it) -> it == 422 || it == 429);
		assertThat(answers.stream().filter((it) -> it == 422).count()).isLessThanOrEqualTo(5);
	}

	@Test
	void looksForNoMoreLinksAtOnceThanOneByOne() throws Exception {
		happened("BAD_LINK", this.properties.limits().badLinksPerMinute() - 5);

		List<Integer> answers = AtOnce.of(100,
				() -> new Shopper(this.mvc).from(this.address)
					.get(portal("/reset/no-such-link"))
					.getResponse()
					.getStatus());

		assertThat(answers).allMatch((it) -> it == 410 || it == 429);
		assertThat(answers.stream().filter((it) -> it == 410).count()).isLessThanOrEqualTo(5);
	}

	@Test
	void countsNoLinkThatWorks() {
		String link = this.links.link(this.scope, this.customer);
		happened("BAD_LINK", this.properties.limits().badLinksPerMinute() - 1);

		assertThat(this.shopper.open(link)).hasStatusOk();
		assertThat(this.shopper.open(link)).hasStatusOk();
	}

	private MvcTestResult signIn(String password) {
		this.shopper.get(portal("/sign-in"));
		return this.shopper.submit(portal("/sign-in"), "login", login(), "password", password);
	}

	private MvcTestResult trade() {
		this.shopper.get(portal("/password/change"));
		return this.shopper.submit(portal("/password/change"), "login", login(), "temporary", "no such password",
				"password", "seventeen paper boats at dawn", "retype", "seventeen paper boats at dawn");
	}

	private String login() {
		return Objects.requireNonNull(this.customer.getUsername());
	}

	private String portal(String page) {
		return "/portal/" + this.scope.getCode() + page;
	}

	private void happened(String kind, int times) {
		this.jdbc.batchUpdate(
				"insert into attempt (kind, source, at) select ?, ?, max(registered_at) from customer "
						+ "where id = ?",
				Collections.nCopies(times, new Object[] { kind, this.address, this.customer.id() }));
	}

}
