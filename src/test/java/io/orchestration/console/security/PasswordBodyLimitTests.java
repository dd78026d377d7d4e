package io.orchestration.console.security;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * T19 (R26): nothing long is read where a password is typed, however the address is
 * written.
 */
@HttpTest
class PasswordBodyLimitTests {

	/** 128 characters of four bytes. */
	private static final String LONGEST = "\uD835\uDD4F".repeat(128);

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	private Scope scope;

	private Customer customer;

	private Caller administrator;

	@BeforeEach
	void people() {
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.administrator = this.callers.signedIn(this.fixtures.staff(Role.ADMINISTRATOR, this.scope));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/portal/{scope}/sign-in", "/portal/{scope}/reset", "/portal/{scope}/password/change",
			"/portal/{scope}/password/forgotten", "/%70ortal/{scope}/sign-in", "/portal/{scope}/%73ign-in", "/sign-in",
			"/s%69gn-in", "/sign-in/forgotten", "/sign-in/reset", "/account/password", "/account/p%61ssword",
			"/scopes/{scope}/customers/{id}/password", "/scopes/{scope}/c%75stomers/{id}/password",
			"/scopes/{scope}/administration/users/{id}/password" })
	void holdsWhereverAPasswordIsTyped(String path) {
		assertThat(this.administrator.post(path(path), Form.of("password", "x".repeat(16 * 1024))).statusCode())
			.isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/portal/{scope}/password/change", "/sign-in/reset", "/account/password",
			"/scopes/{scope}/customers/{id}/password" })
	void leavesRoomForTheLongestPasswords(String path) {
		Form form = Form.of("login", "a".repeat(254), "temporary", LONGEST, "current", LONGEST, "password", LONGEST,
				"retype", LONGEST, "retyped", LONGEST, "caseNumber", "x".repeat(60));

		assertThat(this.administrator.post(path(path), form).statusCode()).isNotEqualTo(413).isLessThan(500);
	}

	@Test
	void isNoneOfOtherForms() {
		String page = path("/scopes/{scope}/customers/{id}/general");

		assertThat(this.administrator.post(page, Form.of("firstName", "x".repeat(17_000))).statusCode())
			.isNotEqualTo(413)
			.isLessThan(500);
	}

	private String path(String path) {
		return path.replace("{scope}", this.scope.getCode()).replace("{id}", Long.toString(this.customer.id()));
	}

}
