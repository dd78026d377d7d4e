package io.orchestration.console.portal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.password.PasswordReset;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class ResetLinkTests {

	private static final String NEW = "seventeen paper boats at dawn";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Links links;

	private Scope scope;

	private Customer customer;

	private String form;

	@BeforeEach
	void aCustomer() {
		this.links = new Links(this.passwords, this.fixtures, this.jdbc, this.clock);
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.form = "/portal/" + this.scope.getCode() + "/reset";
	}

	@Test
	void isInertHoweverOftenItIsLookedAt() {
		String link = this.links.link(this.scope, this.customer);
		Map<String, Object> before = this.links.row(link);
		Shopper scanner = new Shopper(this.mvc);

		scanner.request(HttpMethod.HEAD, link);
		assertThat(scanner.get(this.form)).hasStatus(HttpStatus.GONE);
		for (int time = 0; time < 200; time++) {
			scanner.request(HttpMethod.HEAD, link);
			scanner.request(HttpMethod.OPTIONS, link);
			scanner.request(HttpMethod.GET, link, "Purpose", "prefetch");
			scanner.request(HttpMethod.GET, this.form, "Sec-Purpose", "prefetch;prerender");
			scanner.request(HttpMethod.HEAD, this.form);
		}
		assertThat(openedAt()).isNull();
		for (int time = 0; time < 200; time++) {
			scanner.open(link);
		}

		assertThat(openedAt()).isNotNull();
		assertThat(this.links.row(link)).isEqualTo(before);
		Shopper shopper = new Shopper(this.mvc);
		shopper.open(link);
		assertThat(shopper.submit(this.form, "password", NEW, "retype", NEW)).hasRedirectedUrl(this.form + "/done");
	}

	@Test
	void leavesNoTraceOfTheSecret() {
		String link = this.links.link(this.scope, this.customer);
		String ticket = link.substring(link.lastIndexOf('/') + 1);
		Shopper shopper = new Shopper(this.mvc);

		MvcTestResult first = shopper.get(link);
		MvcTestResult page = shopper.get(this.form);
		MvcTestResult again = shopper.submit(this.form, "password", "short", "retype", "short");

		assertThat(first).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(this.form);
		assertThat(List.of(first, page, again)).allSatisfy((it) -> {
			assertThat(Shopper.body(it)).doesNotContain(ticket).doesNotContain("http://").doesNotContain("https://");
			assertThat(it).hasHeader("Referrer-Policy", "no-referrer");
			assertThat(it).headers()
				.hasHeaderSatisfying(HttpHeaders.CACHE_CONTROL,
						(values) -> assertThat(values.toString()).contains("no-store"));
		});
		assertThat(sessionsHold(ticket)).isFalse();
	}

	@Test
	void looksTheSameWhateverIsWrongWithIt() {
		Map<String, MvcTestResult> answers = new LinkedHashMap<>();
		badLinks().forEach((cause, link) -> answers.put(cause, new Shopper(this.mvc).open(link)));

		assertThat(answers).allSatisfy((cause, it) -> assertThat(it).as(cause).hasStatus(HttpStatus.GONE));
		String body = Shopper.masked(answers.values().iterator().next());
		assertThat(body).contains("This link no longer works", "help@" + this.scope.getCode())
			.doesNotContain("Okafor", "@example.net");
		assertThat(answers).allSatisfy((cause, it) -> assertThat(Shopper.masked(it)).as(cause).isEqualTo(body));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "done!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "0", "null",
			"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA é" })
	void isRefusedByItsShape(String ticket) {
		MvcTestResult answer = this.mvc.get().uri(this.form + "/{ticket}", ticket).exchange();
		MvcTestResult unknown = new Shopper(this.mvc).open(this.form + "/" + this.links.ticket());

		assertThat(answer).hasStatus(HttpStatus.GONE);
		assertThat(Shopper.masked(answer)).isEqualTo(Shopper.masked(unknown));
	}

	@Test
	void isNotOpenedByTheStoredDigest() {
		String digest = Links.digest(this.links.link(this.scope, this.customer));

		assertThat(new Shopper(this.mvc).open(this.form + "/" + digest)).hasStatus(HttpStatus.GONE);
		assertThat(new Shopper(this.mvc).open(this.form + "/" + digest.substring(0, 43))).hasStatus(HttpStatus.GONE);
	}

	private Map<String, String> badLinks() {
		Map<String, String> links = new LinkedHashMap<>();
		links.put("unknown", this.form + "/" + this.links.ticket());
		links.put("malformed", this.form + "/not-a-ticket");
		links.put("expired", expired());
		links.put("used", used());
		PasswordReset reset = this.links.reset(this.scope, this.customer);
		links.put("cancelled", this.links.link(this.scope, reset));
		this.passwords.cancel(this.scope, this.customer.id(), reset.id());
		links.put("superseded", this.links.link(this.scope, this.customer));
		this.links.reset(this.scope, this.customer);
		links.put("of another scope", ofAnotherScope());
		return links;
	}

	private String expired() {
		String link = this.links.link(this.scope, this.customer);
		this.clock.advance(Duration.ofMinutes(60));
		return link;
	}

	private String used() {
		String link = this.links.link(this.scope, this.customer);
		Shopper shopper = new Shopper(this.mvc);
		shopper.open(link);
		assertThat(shopper.submit(this.form, "password", NEW, "retype", NEW)).hasStatus(HttpStatus.SEE_OTHER);
		return link;
	}

	private String ofAnotherScope() {
		Scope other = this.fixtures.vendor();
		String link = this.links.link(other, this.fixtures.customer(other));
		return this.form + link.substring(link.lastIndexOf('/'));
	}

	private @Nullable Object openedAt() {
		return this.jdbc.sql("select opened_at from password_reset where customer_id = ?")
			.param(this.customer.id())
			.query()
			.singleRow()
			.get("opened_at");
	}

	private boolean sessionsHold(String ticket) {
		return this.jdbc.sql("select attribute_bytes from spring_session_attributes")
			.query(byte[].class)
			.list()
			.stream()
			.anyMatch((it) -> new String(it, StandardCharsets.ISO_8859_1).contains(ticket));
	}

}
