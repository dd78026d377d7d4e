package io.orchestration.console.twostep;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.security.ConsoleSessions;
import io.orchestration.console.security.SessionEnd;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.twostep.Desk.Phone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** R33: a password alone is no session, and is not waited for long. */
@ConsoleTest
class UnfinishedSignInTests {

	private static final String SECOND_STEP = "/account/second-step";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ConsoleSessions sessions;

	private String customers;

	private Desk desk;

	private Phone phone;

	@BeforeEach
	void setUp() {
		Scope vendor = this.fixtures.vendor();
		this.customers = "/scopes/" + vendor.getCode() + "/customers";
		this.desk = new Desk(this.mvc, this.clock, this.fixtures.staff(Role.CSR, vendor));
		this.desk.signIn();
		this.phone = this.desk.setUpApp();
	}

	@Test
	void pushesOutNoSession() {
		assertThat(begun(5)).hasSize(5);

		assertThat(this.desk.get(this.customers)).hasStatusOk();
		assertThat(this.sessions.of(this.desk.user().id())).hasSize(1);
	}

	@Test
	void becomesASessionWithTheSecondStep() {
		Desk other = begun(1).get(0);
		this.clock.advance(Duration.ofMinutes(9));

		other.post(SECOND_STEP, "proof-code", this.phone.nextCode());

		assertThat(other.get(this.customers)).hasStatusOk();
		assertThat(this.sessions.of(this.desk.user().id())).hasSize(2);
		assertThat(unfinished()).isZero();
	}

	@Test
	void isOverAfterTenMinutes() {
		Desk other = begun(1).get(0);
		this.clock.advance(Duration.ofMinutes(10));

		other.post(SECOND_STEP, "proof-code", this.phone.nextCode());

		assertThat(other.get("/sign-in")).bodyText().contains("The sign-in was not finished in time");
		assertThat(other.get(this.customers)).redirectedUrl().isEqualTo("/sign-in");
		assertThat(this.sessions.of(this.desk.user().id())).hasSize(1);
	}

	@Test
	void isOneOfThreeAtMost() {
		List<Desk> others = begun(4);

		assertThat(others.get(0).get(SECOND_STEP)).redirectedUrl().isEqualTo("/sign-in");
		assertThat(others.subList(1, 4)).allSatisfy((it) -> assertThat(it.get(SECOND_STEP)).hasStatusOk());
	}

	/** R9: what ends every session ends what would have become one. */
	@Test
	void endsWithTheSessions() {
		Desk other = begun(1).get(0);

		this.sessions.endAll(this.desk.user().id(), SessionEnd.PASSWORD_CHANGED);

		assertThat(other.get(SECOND_STEP)).redirectedUrl().isEqualTo("/sign-in");
	}

	@Test
	void leavesTheSessionItIsBegunIn() {
		this.desk.signIn();

		assertThat(this.desk.get(this.customers)).redirectedUrl().isEqualTo(SECOND_STEP);
		assertThat(this.sessions.of(this.desk.user().id())).isEmpty();
	}

	@Test
	void isBegunAnewInTheSameBrowser() {
		Desk other = begun(1).get(0);

		other.signIn();

		assertThat(unfinished()).isEqualTo(1);
		assertThat(other.get(SECOND_STEP)).hasStatusOk();
	}

	private List<Desk> begun(int times) {
		return Stream.generate(this.desk::elsewhere).limit(times).peek(Desk::signIn).toList();
	}

	private int unfinished() {
		return this.jdbc.sql("select count(*) from unfinished_sign_in where user_id = ?")
			.param(this.desk.user().id())
			.query(Integer.class)
			.single();
	}

}
