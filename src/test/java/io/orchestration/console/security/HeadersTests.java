package io.orchestration.console.security;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The headers every answer carries (R41, R42, R12). */
@ConsoleTest
class HeadersTests {

	/** Written out: whoever widens it has to do so in two places. */
	static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'; object-src 'none'";

	static final String HSTS = "max-age=31536000 ; includeSubDomains";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/scopes", "/nowhere", "/portal/nowhere/sign-in", "/error" })
	void carryTheStrictPolicy(String path) {
		MvcTestResult page = this.mvc.get().uri(path).exchange();

		assertThat(page.getResponse().getHeaders("Content-Security-Policy")).containsExactly(POLICY);
		assertThat(page).hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader("Cross-Origin-Opener-Policy", "same-origin")
			.hasHeader("Cross-Origin-Resource-Policy", "same-origin");
	}

	@Test
	void customersPagesTellNobodyWhereTheirVisitorComesFromAndAreNotStored() {
		String page = "/portal/" + this.fixtures.vendor().getCode() + "/sign-in";

		assertThat(this.mvc.get().uri(page)).hasStatusOk().hasHeader("Referrer-Policy", "no-referrer");
		assertThat(this.mvc.get().uri(page).exchange().getResponse().getHeader("Cache-Control")).contains("no-store");
	}

	/** R42: for a year, and only where the browser came by https. */
	@Test
	void tellBrowsersToStayWithHttps() {
		Scope vendor = this.fixtures.vendor();
		TestUser csr = this.fixtures.staff(Role.CSR, vendor);
		String scope = "/scopes/" + vendor.getCode();
		String portal = "/portal/" + vendor.getCode();

		Stream
			.of("/sign-in", "/sign-in/forgotten", "/scopes", "/nowhere", "/error", scope + "/customers",
					scope + "/customers/0/account", scope + "/administration/customer", scope + "/customers?search=%00",
					portal + "/sign-in", portal + "/reset/short", portal + "/welcome", "/portal/nowhere/sign-in",
					"/actuator/env", "/livez", "/bundles/console.css")
			.forEach((it) -> {
				assertThat(hsts(this.mvc.get().uri(URI.create(it)).secure(true).with(user(csr)))).as(it)
					.containsExactly(HSTS);
				assertThat(hsts(this.mvc.get().uri(URI.create(it)).secure(false).with(user(csr)))).as(it).isEmpty();
			});
		assertThat(hsts(this.mvc.post().uri(portal + "/sign-in").secure(true).content(new byte[17_000])))
			.as("too large")
			.containsExactly(HSTS);
		assertThat(hsts(this.mvc.post().uri("/sign-in").secure(true))).as("a rejected form").containsExactly(HSTS);
	}

	/** R51, T26: nobody learns what else there might be. */
	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/", "/actuator/env", "/actuator/metrics", "/actuator/prometheus",
			"/actuator/heapdump", "/actuator/nothing" })
	void areAllThatIsToldOfEndpoints(String path) {
		TestUser administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.global());

		assertThat(this.mvc.get().uri(path)).hasStatus(404).hasHeader("X-Content-Type-Options", "nosniff");
		assertThat(this.mvc.get().uri(path).with(user(administrator))).hasStatus(404);
		assertThat(this.mvc.post().uri(path).with(user(administrator))).hasStatus(404);
	}

	/** R51. */
	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health/readiness", "/actuator/health/liveness" })
	void leaveOpenHowTheConsoleIs(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatusOk();
	}

	private static List<String> hsts(MockMvcRequestBuilder request) {
		return request.exchange().getResponse().getHeaders("Strict-Transport-Security");
	}

}
