package io.orchestration.console.security;

import java.time.Duration;

import io.orchestration.console.ConsoleApplication;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestPort;
import io.orchestration.console.support.TestTime;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes on one database: signed in on one, working on the other; what ends on one has
 * ended on both; limits hold together. A scope changed on one is changed on both (R37).
 */
@HttpTest
@TestInstance(Lifecycle.PER_CLASS)
class SessionsOnTwoNodesIT {

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	SettingChoices choices;

	@Autowired
	Environment environment;

	private ConfigurableApplicationContext second;

	private Callers callersOfSecond;

	private TestUser user;

	private Scope vendor;

	private String customers;

	@BeforeAll
	void startAnotherNode() {
		this.second = new SpringApplicationBuilder(ConsoleApplication.class, TestTime.class, QuickHashes.class,
				Callers.class)
			.profiles("test")
			.initializers(new TestPort())
			.run("--spring.datasource.url=" + this.environment.getProperty("spring.datasource.url"),
					"--spring.mail.port=" + this.environment.getProperty("spring.mail.port"));
		this.callersOfSecond = this.second.getBean(Callers.class);
	}

	@BeforeEach
	void hire() {
		TestClock other = this.second.getBean(TestClock.class);
		other.advance(Duration.between(other.instant(), this.clock.instant()));
		this.vendor = this.fixtures.vendor();
		this.user = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
		this.customers = "/scopes/" + this.vendor.getCode() + "/customers";
	}

	@AfterAll
	void stopIt() {
		this.second.close();
	}

	@Test
	void shareSignInsAndTheirEnd() {
		Caller here = this.callers.signedIn(this.user);
		Caller there = this.callersOfSecond.with(here.cookie());
		assertThat(there.get(this.customers).statusCode()).isEqualTo(200);

		here.post("/sign-out", Form.of());

		assertThat(there.get(this.customers).statusCode()).isEqualTo(302);
	}

	@Test
	void letOutOnBothWhoIsDisabledOnOne() {
		Caller here = this.callers.signedIn(this.user);
		Caller there = this.callersOfSecond.with(here.cookie());

		this.jdbc.sql("update console_user set enabled = false where id = ?").param(this.user.id()).update();

		assertThat(there.get("/account/preferences").statusCode()).isEqualTo(302);
		assertThat(here.get("/account/preferences").statusCode()).isEqualTo(302);
	}

	/** R31: what is decided on one node binds who works on the other. */
	@Test
	void demandASecondFactorAtTheNextRequest() {
		Caller there = this.callersOfSecond.signedIn(this.user);
		assertThat(there.get(this.customers).statusCode()).isEqualTo(200);

		this.choices.choose(this.vendor, Setting.TWO_STEP_SIGN_IN, 2);

		assertThat(there.get(this.customers).headers().firstValue("Location")).hasValue("/account/two-step");
	}

	@Test
	void countSessionsTogether() {
		Caller oldest = this.callers.signedIn(this.user);
		this.callersOfSecond.signedIn(this.user);
		this.callers.signedIn(this.user);
		assertThat(oldest.get(this.customers).statusCode()).isEqualTo(200);

		Caller latest = this.callersOfSecond.signedIn(this.user);

		assertThat(oldest.get(this.customers).statusCode()).isEqualTo(302);
		assertThat(latest.get(this.customers).statusCode()).isEqualTo(200);
	}

	@Test
	void endASessionOfTheOtherNode() {
		Caller here = this.callers.signedIn(this.user);
		Caller there = this.callersOfSecond.signedIn(this.user);
		there.readToken("/account/sessions");

		there.post("/account/sessions/others/end", Form.of());

		assertThat(here.get(this.customers).statusCode()).isEqualTo(302);
		assertThat(there.get(this.customers).statusCode()).isEqualTo(200);
	}

	@Test
	void knowAScopeAsTheOtherLeftIt() {
		Caller there = this.callersOfSecond.signedIn(this.user);
		String page = this.customers.replace("customers", "administration/scopes");
		assertThat(there.get(page).body()).contains("In force").doesNotContain("Switched off");

		this.jdbc.sql("update scope set version = version + 1, active = false where id = ?")
			.param(this.vendor.id())
			.update();

		assertThat(there.get(page).body()).contains("Switched off");
	}

}
