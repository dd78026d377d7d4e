package io.orchestration.console.api;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Statements;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Only a key opens the API, and every one that does not is answered alike (R36, R49). */
@ConsoleTest
class ApiAccessTests {

	private static final String PAGE = "/api/v1/customers/1";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Keys keys;

	@Autowired
	KeyRing ring;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope scope;

	private String key;

	@BeforeEach
	void aWebsite() {
		this.scope = this.fixtures.vendor();
		this.key = this.keys.make(this.scope);
	}

	@Test
	void isOpenedByAKey() {
		assertThat(call(this.key)).startsWith("404 ");
	}

	@Test
	void refusesEveryKeyThatOpensNothingAlike() {
		String none = Website.masked(this.mvc.get().uri(PAGE).exchange());
		String unknown = call("ocv_0a1b2c3d_" + "A".repeat(43));
		String malformed = call("ocv_0a1b2c3d_");
		String digest = call("ocv_0a1b2c3d_" + new ApiKey(this.key).digest().substring(0, 43));
		String twice = Website
			.masked(this.mvc.get().uri(PAGE).header(HttpHeaders.AUTHORIZATION, bearer(), bearer()).exchange());
		String inTheUrl = Website.masked(this.mvc.get().uri(PAGE + "?access_token=" + this.key).exchange());
		String otherScheme = Website
			.masked(this.mvc.get().uri(PAGE).header(HttpHeaders.AUTHORIZATION, "Basic " + this.key).exchange());
		this.ring.end(this.scope, this.keys.id(this.key));
		String ended = call(this.key);

		assertThat(none).startsWith("401 ")
			.contains("WWW-Authenticate=[Bearer]", "application/problem+json", "\"status\":401");
		assertThat(List.of(unknown, malformed, digest, twice, inTheUrl, otherScheme, ended)).containsOnly(none);
	}

	@ParameterizedTest
	@ValueSource(strings = { "active = false", "starts_on = date '2999-01-01'", "ends_on = date '2001-01-01'" })
	void refusesAWebsiteThatIsSwitchedOffAlike(String how) {
		String unknown = call("ocv_0a1b2c3d_" + "A".repeat(43));

		this.jdbc.sql("update scope set version = version + 1, " + how + " where id = ?")
			.param(this.scope.id())
			.update();

		assertThat(call(this.key)).isEqualTo(unknown);
	}

	/** T25: a console user's session is worth nothing there, whatever their role. */
	@Test
	void isNotOpenedByASession() {
		MvcTestResult answer = this.mvc.get()
			.uri(PAGE)
			.with(user(this.fixtures.staff(Role.ADMINISTRATOR, this.scope)))
			.exchange();

		assertThat(answer).hasStatus(401).headers().doesNotContainHeader(HttpHeaders.SET_COOKIE);
	}

	/** Nor does a key open the console. */
	@Test
	void opensNoPage() {
		assertThat(this.mvc.get()
			.uri("/scopes/" + this.scope.getCode() + "/customers")
			.header(HttpHeaders.AUTHORIZATION, bearer())
			.accept(MediaType.TEXT_HTML)).hasStatus(302).hasRedirectedUrl("/sign-in");
	}

	@Test
	void beginsNoSessionAndIsKeptNowhere() {
		MvcTestResult answer = new Website(this.mvc, this.key).verify("nobody", "not the password at all");

		assertThat(answer.getRequest().getSession(false)).isNull();
		assertThat(answer).headers()
			.doesNotContainHeader(HttpHeaders.SET_COOKIE)
			.hasValue(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
	}

	@Test
	void writesDownOnceAMinuteThatAKeyIsUsed() {
		assertThat(writesOf(this.key)).isOne();
		assertThat(writesOf(this.key)).isZero();
		OffsetDateTime first = lastUsed();
		assertThat(first.toInstant()).isEqualTo(this.clock.instant());

		this.clock.advance(Duration.ofSeconds(59));
		assertThat(writesOf(this.key)).isZero();
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(writesOf(this.key)).isOne();

		assertThat(lastUsed()).isEqualTo(first.plusMinutes(1));
	}

	private long writesOf(String used) {
		try (Statements statements = new Statements()) {
			call(used);
			return statements.sent().stream().filter((it) -> it.contains("update api_client")).count();
		}
	}

	private OffsetDateTime lastUsed() {
		return this.jdbc.sql("select last_used_at from api_client where id = ?")
			.param(this.keys.id(this.key))
			.query(OffsetDateTime.class)
			.single();
	}

	private String call(String with) {
		MockMvcRequestBuilder request = this.mvc.get().uri(PAGE).header(HttpHeaders.AUTHORIZATION, "Bearer " + with);
		return Website.masked(request.exchange());
	}

	private String bearer() {
		return "Bearer " + this.key;
	}

}
