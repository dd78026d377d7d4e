package io.orchestration.console.singlesignon;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.List;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.orchestration.console.singlesignon.Journey.location;
import static org.assertj.core.api.Assertions.assertThat;

/** A provider's word is one factor, unless it says that it was more (R31). */
@SingleSignOnTest
class SecondStepElsewhereTests {

	private static final int FOR_ALL = 2;

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

	@Autowired
	SettingChoices choices;

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
	void isAskedForOfWhoeverHasSetItUp() {
		setUpApp();

		assertThat(location(this.journey.go(Journey.SIGN_IN))).isEqualTo("/account/second-step");

		assertThat(location(customers())).isEqualTo("/account/second-step");
		assertThat(trail()).isEmpty();
	}

	@Test
	void isToBeSetUpByWhomeverItIsRequiredOf() {
		this.choices.choose(this.vendor, Setting.TWO_STEP_SIGN_IN, FOR_ALL);

		this.journey.go(Journey.SIGN_IN);

		assertThat(location(customers())).isEqualTo("/account/two-step");
	}

	@Test
	void isDoneWhereTheProviderHasAskedForSeveralFactors() {
		setUpApp();
		this.choices.choose(this.vendor, Setting.TWO_STEP_SIGN_IN, FOR_ALL);
		this.provider.signIn(Account.of(this.user.email()).askedForSeveralFactors(), this.clock);

		assertThat(location(this.journey.go(Journey.SIGN_IN))).isEqualTo("/");

		assertThat(customers().statusCode()).isEqualTo(200);
		assertThat(trail()).containsExactly("staff.signed-in");
	}

	/** Also when nothing is set up here, and at each further request. */
	@Test
	void isNotRequiredOnceMoreOfWhoeverHasShownSeveralFactors() {
		this.choices.choose(this.vendor, Setting.TWO_STEP_SIGN_IN, FOR_ALL);
		this.provider.signIn(Account.of(this.user.email()).askedForSeveralFactors(), this.clock);

		this.journey.go(Journey.SIGN_IN);

		assertThat(customers().statusCode()).isEqualTo(200);
	}

	private void setUpApp() {
		this.jdbc
			.sql("insert into authenticator_app (user_id, sealed_seed, proposed_at, confirmed_at) "
					+ "values (:user, 'sealed', :now, :now)")
			.param("user", this.user.id())
			.param("now", OffsetDateTime.now(this.clock))
			.update();
	}

	private HttpResponse<String> customers() {
		return this.journey.caller().get("/scopes/" + this.vendor.getCode() + "/customers");
	}

	private List<String> trail() {
		return this.jdbc.sql("select action from activity where actor_id = ?")
			.param(this.user.id())
			.query(String.class)
			.list();
	}

}
