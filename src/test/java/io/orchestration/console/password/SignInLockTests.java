package io.orchestration.console.password;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.SignInResult.Refusal;
import io.orchestration.console.password.SignInResult.SignedIn;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.AtOnce;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class SignInLockTests {

	private static final String WRONG = "not the password at all";

	@Autowired
	CustomerSignIn signIns;

	@Autowired
	SignInLedger ledger;

	@Autowired
	Credentials credentials;

	@Autowired
	SettingChoices settings;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope scope;

	private Customer customer;

	@BeforeEach
	void aCustomer() {
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
	}

	@Test
	void locksWithTheTenthFailureAndTellsOnlyWhoKnowsThePassword() {
		failTimes(9);
		assertThat(isLocked()).isFalse();

		failTimes(1);

		assertThat(isLocked()).isTrue();
		assertThat(signIn(WRONG)).isEqualTo(Refusal.REFUSED);
		assertThat(signIn(Fixtures.PASSWORD)).isEqualTo(Refusal.LOCKED);
		assertThat(actions()).filteredOn("customer.locked DONE"::equals).hasSize(1);
		assertThat(actions()).filteredOn("customer.sign-in-refused REFUSED"::equals).hasSize(11);
	}

	@Test
	void keepsToTheNumbersOfTheScope() {
		this.settings.choose(this.scope, Setting.FAILURES_BEFORE_LOCK, 3);
		this.settings.choose(this.scope, Setting.FAILURE_WINDOW, 5);
		this.settings.choose(this.scope, Setting.LOCK_DURATION, 40);
		failTimes(2);
		this.clock.advance(Duration.ofMinutes(5));
		failTimes(2);
		assertThat(isLocked()).isFalse();

		failTimes(1);

		assertThat(isLocked()).isTrue();
		this.clock.advance(Duration.ofMinutes(39));
		assertThat(isLocked()).isTrue();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(isLocked()).isFalse();
	}

	@Test
	void unlocksByTimeAndIsNotProlongedByFurtherTries() {
		failTimes(10);
		this.clock.advance(Duration.ofMinutes(14));
		failTimes(15);
		assertThat(signIn(Fixtures.PASSWORD)).isEqualTo(Refusal.LOCKED);

		this.clock.advance(Duration.ofMinutes(1));

		assertThat(signIn(Fixtures.PASSWORD)).isInstanceOf(SignedIn.class);
	}

	@Test
	void countsAnewAfterALockHasPassed() {
		failTimes(10);
		this.clock.advance(Duration.ofMinutes(15));

		failTimes(9);
		assertThat(isLocked()).isFalse();
		failTimes(1);

		assertThat(isLocked()).isTrue();
	}

	@Test
	void countsOnlyFailuresWithinTheWindow() {
		failTimes(9);
		this.clock.advance(Duration.ofMinutes(15));

		failTimes(9);

		assertThat(isLocked()).isFalse();
	}

	/** However they lie: no window begins with the first of them and ends before all. */
	@Test
	void locksWithAnyTenFailuresWithinTheWindow() {
		failTimes(1);
		this.clock.advance(Duration.ofMinutes(14));
		failTimes(8);
		this.clock.advance(Duration.ofMinutes(2));
		failTimes(1);
		assertThat(isLocked()).isFalse();

		failTimes(1);

		assertThat(isLocked()).isTrue();
	}

	@Test
	void keepsCountUpToTheHighestNumberThereIs() {
		this.settings.choose(this.scope, Setting.FAILURES_BEFORE_LOCK, Setting.FAILURES_BEFORE_LOCK.getMost());
		fail(99);
		assertThat(isLocked()).isFalse();

		fail(1);

		assertThat(isLocked()).isTrue();
	}

	@Test
	void forgetsFailuresWithASuccess() {
		failTimes(9);
		signIn(Fixtures.PASSWORD);

		failTimes(9);

		assertThat(this.credentials.stateOf(this.customer.id()).failures()).isEqualTo(9);
		assertThat(isLocked()).isFalse();
	}

	@Test
	void losesNoFailureOfManyAtOnceAndLocksOnce() throws Exception {
		AtOnce.of(8, () -> fail(1));
		assertThat(this.credentials.stateOf(this.customer.id()).failures()).isEqualTo(8);

		AtOnce.of(23, () -> fail(4));

		assertThat(this.credentials.stateOf(this.customer.id()).failures()).isEqualTo(10);
		assertThat(isLocked()).isTrue();
		assertThat(actions()).filteredOn("customer.locked DONE"::equals).hasSize(1);
		assertThat(actions()).filteredOn("customer.sign-in-refused REFUSED"::equals).hasSize(100);
	}

	private SignInResult signIn(String password) {
		return this.signIns.signIn(this.scope, Objects.requireNonNull(this.customer.getUsername()), password);
	}

	/** What wrong passwords lead to, without the time their hashes take. */
	private int fail(int times) {
		IntStream.range(0, times).forEach((it) -> this.ledger.failed(this.scope, this.customer.id()));
		return times;
	}

	private void failTimes(int times) {
		IntStream.range(0, times).forEach((it) -> assertThat(signIn(WRONG)).isEqualTo(Refusal.REFUSED));
	}

	private boolean isLocked() {
		return this.credentials.stateOf(this.customer.id()).isLocked(this.clock.instant());
	}

	private List<String> actions() {
		return this.jdbc.sql("select action || ' ' || result from activity where customer_id = ? order by id")
			.param(this.customer.id())
			.query(String.class)
			.list();
	}

}
