package io.orchestration.console.security;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Who may call what, decided once by URL (R36). */
@ConsoleTest
class AccessTests {

	private static final int ALLOWED = 0;

	private static final Set<Integer> AFTER_ACCESS_WAS_GRANTED = Set.of(200, 302, 303, 400, 422);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource(textBlock = """
			# method, path,                        READER, CSR, EDITOR, ADMINISTRATOR
			GET,      /overview,                   0,      0,   0,      0
			POST,     /overview,                   405,    405, 405,    405
			GET,      /customers,                  0,      0,   0,      0
			GET,      /customers/{id}/account,     0,      0,   0,      0
			GET,      /customers/{id}/general,     0,      0,   0,      0
			GET,      /customers/{id}/activity,    0,      0,   0,      0
			GET,      /customers/{id}/password,    403,    0,   0,      0
			POST,     /customers/{id}/password,    403,    0,   0,      0
			POST,     /customers/{id}/lock,        403,    0,   0,      0
			GET,      /customers/new,              403,    403, 0,      0
			POST,     /customers/new,              403,    403, 0,      0
			POST,     /customers/{id}/general,     403,    403, 0,      0
			POST,     /customers/{id}/account,     403,    403, 0,      0
			GET,      /activity,                   403,    403, 403,    0
			GET,      /outbox,                     403,    403, 403,    0
			GET,      /outbox/figures,             403,    403, 403,    0
			GET,      /outbox/withdrawal,          403,    403, 403,    0
			POST,     /outbox/withdrawal,          403,    403, 403,    0
			POST,     /outbox/retries,             403,    403, 403,    0
			POST,     /outbox/probes,              403,    403, 403,    0
			POST,     /outbox/test-mails,          403,    403, 403,    0
			GET,      /administration/customer,    403,    403, 403,    0
			POST,     /administration/customer,    403,    403, 403,    0
			GET,      /administration/users,       403,    403, 403,    0
			GET,      /administration/users/new,   403,    403, 403,    0
			POST,     /administration/users/new,   403,    403, 403,    0
			GET,      /administration/users/{id}/profile,  403, 403, 403, 404
			POST,     /administration/users/{id}/profile,  403, 403, 403, 0
			GET,      /administration/users/{id}/roles,    403, 403, 403, 404
			POST,     /administration/users/{id}/roles,    403, 403, 403, 404
			GET,      /administration/users/{id}/activity, 403, 403, 403, 404
			DELETE,   /customers/{id}/account,     403,    403, 405,    405
			GET,      /anything-else,              403,    403, 403,    403
			""")
	void eachRoleMayDoItsPart(String method, String path, int reader, int csr, int editor, int administrator) {
		Scope vendor = this.fixtures.vendor();
		Customer customer = this.fixtures.customer(vendor);
		Map<Role, Integer> expected = Map.of(Role.READER, reader, Role.CSR, csr, Role.EDITOR, editor,
				Role.ADMINISTRATOR, administrator);

		Map<Role, Integer> answered = new EnumMap<>(Role.class);
		for (Role role : Role.values()) {
			TestUser user = this.fixtures.staff(role, vendor);
			int status = status(HttpMethod.valueOf(method), path, vendor, customer.id(), user);
			answered.put(role, AFTER_ACCESS_WAS_GRANTED.contains(status) ? ALLOWED : status);
		}

		assertThat(answered).isEqualTo(expected);
	}

	@Test
	void aForeignScopeAnswersLikeAMissingOne() {
		Scope foreign = this.fixtures.vendor();
		Customer customer = this.fixtures.customer(foreign);
		TestUser user = this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.vendor());

		String known = "/scopes/" + foreign.getCode() + "/customers/" + customer.id() + "/account";
		String missing = "/scopes/nowhere/customers/1/account";

		assertThat(this.mvc.get().uri(known).with(user(user))).hasStatus(404);
		assertThat(this.mvc.get().uri(missing).with(user(user))).hasStatus(404);
	}

	@Test
	void aForeignCustomerAnswersLikeAMissingOneInAScopeOfOnesOwn() {
		Customer foreign = this.fixtures.customer(this.fixtures.vendor());
		Scope own = this.fixtures.vendor();
		TestUser user = this.fixtures.staff(Role.ADMINISTRATOR, own);

		for (String id : new String[] { String.valueOf(foreign.id()), "999999999", "0", "-1", "99999999999999999999",
				"abc" }) {
			for (String tab : new String[] { "general", "account", "activity", "password" }) {
				assertThat(status(HttpMethod.GET, "/customers/" + id + "/" + tab, own, 0, user)).as(id + " " + tab)
					.isEqualTo(404);
			}
		}
	}

	@Test
	void aRoleHoldsBelowItsScopeAndNotAboveIt() {
		Scope vendor = this.fixtures.vendor();
		Scope store = this.fixtures.store(vendor);

		TestUser above = this.fixtures.staff(Role.READER, vendor);
		TestUser below = this.fixtures.staff(Role.READER, store);

		assertThat(status(HttpMethod.GET, "/customers", store, 0, above)).isEqualTo(200);
		assertThat(status(HttpMethod.GET, "/customers", vendor, 0, below)).isEqualTo(404);
	}

	@Test
	void nobodyEntersAVirtualScope() {
		Scope region = this.fixtures.below(this.fixtures.global(), ScopeType.VIRTUAL);
		TestUser administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.global());

		assertThat(status(HttpMethod.GET, "/customers", region, 0, administrator)).isEqualTo(404);
	}

	@Test
	void aDisabledUserLosesEveryRoleAtOnce() {
		Scope vendor = this.fixtures.vendor();
		TestUser user = this.fixtures.staff(Role.CSR, vendor);

		this.jdbc.sql("update console_user set enabled = false where id = ?").param(user.id()).update();

		assertThat(this.mvc.get().uri("/scopes/" + vendor.getCode() + "/customers").with(user(user)))
			.hasRedirectedUrl("/sign-in");
	}

	/** R31: the password a deployment gives is good for choosing another one only. */
	@ParameterizedTest
	@CsvSource({ "GET,/customers", "GET,/customers/{id}/account", "POST,/customers/{id}/lock",
			"GET,/administration/customer" })
	void whoHasToChooseAPasswordFirstIsLedThere(String method, String path) {
		Scope vendor = this.fixtures.vendor();
		Customer customer = this.fixtures.customer(vendor);
		TestUser user = this.fixtures.staff(Role.ADMINISTRATOR, vendor);
		Authentication halfIn = UsernamePasswordAuthenticationToken.authenticated(user, null,
				List.of(new SimpleGrantedAuthority(Authorities.MUST_CHANGE_PASSWORD)));

		assertThat(this.mvc.method(HttpMethod.valueOf(method))
			.uri("/scopes/" + vendor.getCode() + path.replace("{id}", String.valueOf(customer.id())))
			.with(authentication(halfIn))
			.with(csrf())).hasStatus(302).hasRedirectedUrl("/account/password");
	}

	@Test
	void strangersAreAskedToSignIn() {
		Scope vendor = this.fixtures.vendor();

		Stream
			.of("/", "/scopes", "/scopes/" + vendor.getCode() + "/customers", "/account/password", "/mailbox",
					"/h2-console")
			.forEach((it) -> assertThat(this.mvc.get().uri(it)).as(it).hasStatus(302).hasRedirectedUrl("/sign-in"));
	}

	@Test
	void changesNothingWithoutTheFormsToken() {
		Scope vendor = this.fixtures.vendor();
		Customer customer = this.fixtures.customer(vendor);
		TestUser csr = this.fixtures.staff(Role.CSR, vendor);

		assertThat(this.mvc.post()
			.uri("/scopes/{scope}/customers/{id}/password", vendor.getCode(), customer.id())
			.param("method", "MAIL")
			.with(user(csr))).hasStatus(403);
	}

	private int status(HttpMethod method, String path, Scope scope, long id, TestUser user) {
		return this.mvc.method(method)
			.uri("/scopes/" + scope.getCode() + path.replace("{id}", String.valueOf(id)))
			.with(user(user))
			.with(csrf())
			.exchange()
			.getResponse()
			.getStatus();
	}

}
