package io.orchestration.console.scope;

import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Administrators see in their browser how long a page took on the server, nobody else.
 */
@ConsoleTest
class ServerTimingTests {

	private static final String HEADER = "Server-Timing";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	private Scope vendor;

	@BeforeEach
	void aVendor() {
		this.vendor = this.fixtures.vendor();
	}

	@Test
	void isToldToAnAdministrator() {
		assertThat(listSeenBy(Role.ADMINISTRATOR).getResponse().getHeader(HEADER)).matches("page;dur=\\d+\\.\\d");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "ADMINISTRATOR")
	void isToldToNobodyElse(Role role) {
		assertThat(listSeenBy(role)).hasStatusOk().doesNotContainHeader(HEADER);
	}

	/** T17: who exists shows in no time. */
	@Test
	void isNotToldAtTheDoor() {
		assertThat(this.mvc.get().uri("/sign-in")).hasStatusOk().doesNotContainHeader(HEADER);
		assertThat(this.mvc.get().uri("/portal/" + this.vendor.getCode() + "/sign-in")).hasStatusOk()
			.doesNotContainHeader(HEADER);
	}

	private MvcTestResult listSeenBy(Role role) {
		return this.mvc.get()
			.uri("/scopes/" + this.vendor.getCode() + "/customers")
			.with(user(this.fixtures.staff(role, this.vendor)))
			.exchange();
	}

}
