package io.orchestration.console.security;

import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The headers every answer carries (R41, R42, R12). */
@ConsoleTest
class HeadersTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/scopes", "/nowhere", "/portal/nowhere/sign-in", "/error" })
	void carryTheStrictPolicy(String path) {
		MvcTestResult page = this.mvc.get().uri(path).exchange();

		assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'")
			.contains("script-src 'self'")
			.contains("frame-ancestors 'none'")
			.doesNotContain("unsafe");
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

	@Test
	void areTheOnlyActuatorEndpointsOpenToAll() {
		assertThat(this.mvc.get().uri("/actuator/health/readiness")).hasStatusOk();
		assertThat(this.mvc.get().uri("/actuator/health/liveness")).hasStatusOk();
		assertThat(this.mvc.get().uri("/actuator/metrics")).hasStatus(302);
	}

}
