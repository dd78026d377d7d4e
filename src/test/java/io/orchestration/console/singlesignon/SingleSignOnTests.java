package io.orchestration.console.singlesignon;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.Overheard;
import io.orchestration.console.support.Stored;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.orchestration.console.singlesignon.Journey.location;
import static org.assertj.core.api.Assertions.assertThat;

/** Signing in with a provider's word in place of a password. */
@SingleSignOnTest
class SingleSignOnTests {

	@Autowired
	TestProvider provider;

	@Autowired
	Callers callers;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private TestUser user;

	private Journey journey;

	@BeforeEach
	void hire() {
		this.vendor = this.fixtures.vendor();
		this.user = this.fixtures.staff(Role.CSR, this.vendor);
		this.provider.signIn(Account.of(this.user.email()), this.clock);
		this.journey = new Journey(this.callers.stranger());
	}

	@Test
	void isOfferedOnTheSignInPage() {
		assertThat(this.callers.stranger().get("/sign-in").body()).contains("Sign in with Example ID",
				"href=\"/oauth2/authorization/example\"", "Sign in with Away &amp; Co");
	}

	@Test
	void letsInWhoseAddressTheProviderHasVerified() {
		assertThat(location(this.journey.go(Journey.SIGN_IN))).isEqualTo("/");

		assertThat(customers(this.journey.caller()).statusCode()).isEqualTo(200);
	}

	@Test
	void leadsToThePageThatWasAskedForFirst() {
		customers(this.journey.caller());

		assertThat(location(this.journey.go(Journey.SIGN_IN)))
			.contains("/scopes/" + this.vendor.getCode() + "/customers");
	}

	@Test
	void ignoresTheCaseOfTheAddressAsThePasswordDoes() {
		this.provider.signIn(Account.of(this.user.email().toUpperCase(Locale.ROOT)), this.clock);

		assertThat(location(this.journey.go(Journey.SIGN_IN))).isEqualTo("/");
	}

	/** PKCE, state and nonce; and the way back is never what a request says (R13). */
	@Test
	void securesTheWay() {
		this.journey.wayBack(Journey.SIGN_IN + "?action=elsewhere");

		assertThat(this.provider.lastQuestion()).containsEntry("code_challenge_method", "S256")
			.containsEntry("redirect_uri", this.callers.origin() + "/login/oauth2/code/example")
			.containsEntry("scope", "openid email")
			.containsKeys("code_challenge", "state", "nonce")
			.doesNotContainKeys("prompt", "max_age");
	}

	/** R33: an id planted before is worth nothing after. */
	@Test
	void givesTheSessionANewId() {
		String back = this.journey.wayBack(Journey.SIGN_IN);
		String planted = this.journey.caller().cookie();

		this.journey.comeBack(back);

		assertThat(customers(this.callers.with(planted)).statusCode()).isEqualTo(302);
	}

	/** T2, R54: what the provider has sent is gone, and was never written anywhere. */
	@Test
	void keepsNoneOfWhatTheProviderSends() {
		try (Overheard log = new Overheard()) {
			this.journey.go(Journey.SIGN_IN);

			assertThat(this.provider.secrets()).hasSizeGreaterThan(3);
			assertThat(Stored.everything(this.jdbc)).doesNotContain(this.provider.secrets());
			assertThat(log.everything()).doesNotContain(this.provider.secrets());
		}
	}

	@Test
	void refusesAddressesNobodyHas() {
		this.provider.signIn(Account.of("somebody.else@example.com"), this.clock);

		assertRefused();
		assertThat(trail()).isEmpty();
	}

	@Test
	void refusesDisabledUsers() {
		this.jdbc.sql("update console_user set enabled = false where id = ?").param(this.user.id()).update();

		assertRefused();
		assertThat(trail()).containsExactly("staff.single-sign-on-refused REFUSED Example ID");
	}

	@Test
	void refusesAddressesTheProviderHasNotVerified() {
		for (Account account : List.of(account().with("email_verified", false), account().without("email_verified"),
				account().with("email_verified", "perhaps"), account().without("email"))) {
			this.provider.signIn(account, this.clock);

			assertRefused();
		}
	}

	/** Nobody has guessed anything. */
	@Test
	void letsInWhoseAddressIsLocked() {
		Caller guesser = this.callers.stranger();
		guesser.readToken("/sign-in");
		for (int guess = 0; guess < 5; guess++) {
			guesser.post("/sign-in", Form.of("email", this.user.email(), "password", "guess " + guess));
		}

		assertThat(location(this.journey.go(Journey.SIGN_IN))).isEqualTo("/");
	}

	/** They have not used their password, so it does not matter how old it is. */
	@Test
	void asksNobodyForANewPassword() {
		this.jdbc.sql("update console_user set must_change_password = true where id = ?")
			.param(this.user.id())
			.update();

		this.journey.go(Journey.SIGN_IN);

		assertThat(customers(this.journey.caller()).statusCode()).isEqualTo(200);
	}

	/** R52: once, and by whom. */
	@Test
	void isWrittenDown() {
		this.journey.go(Journey.SIGN_IN);

		assertThat(trail()).containsExactly("staff.signed-in DONE Example ID");
		assertThat(this.jdbc.sql("select count(*) from console_session where user_id = ?")
			.param(this.user.id())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private Account account() {
		return Account.of(this.user.email());
	}

	private void assertRefused() {
		HttpResponse<String> answer = this.journey.go(Journey.SIGN_IN);

		assertThat(location(answer)).isEqualTo("/sign-in?unmatched");
		assertThat(this.journey.caller().follow(answer).body()).contains("You are known there, but not here");
		assertThat(customers(this.journey.caller()).statusCode()).isEqualTo(302);
	}

	private HttpResponse<String> customers(Caller caller) {
		return caller.get("/scopes/" + this.vendor.getCode() + "/customers");
	}

	private List<String> trail() {
		return this.jdbc
			.sql("select action || ' ' || result || ' ' || coalesce(detail, '') from activity "
					+ "where actor_id = ? or user_id = ? order by id")
			.params(this.user.id(), this.user.id())
			.query(String.class)
			.list();
	}

}
