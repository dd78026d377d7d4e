package io.orchestration.console.staff;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.orchestration.console.scope.Role;
import io.orchestration.console.security.SignInLocked;
import io.orchestration.console.support.AtOnce;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.core.AuthenticationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Guessing does not pay (R23, R24), and tells nothing of who exists (T17). */
@ConsoleTest
class StaffLockTests {

	private static final String WRONG = "not the password at all";

	@Autowired
	AuthenticationConfiguration security;

	@Autowired
	SignInLock lock;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private TestUser csr;

	@BeforeEach
	void hire() {
		this.csr = this.fixtures.staff(Role.CSR, this.fixtures.vendor());
	}

	@Test
	void refusesEvenTheRightPasswordAfterFiveWrongOnes() {
		failTimes(4, this.csr.email());
		assertThat(answer(this.csr.email(), WRONG)).isInstanceOf(SignInLocked.class);

		assertThat(answer(this.csr.email(), Fixtures.PASSWORD)).isInstanceOf(SignInLocked.class);

		this.clock.advance(rest());
		assertThat(signIn(this.csr.email(), Fixtures.PASSWORD)).isTrue();
	}

	@Test
	void countsAllSpellingsOfAnAddressTogether() {
		String email = this.csr.email();
		failTimes(2, email);
		failTimes(2, " " + email.toUpperCase(Locale.ROOT) + " ");

		assertThat(answer(email.substring(0, 1).toUpperCase(Locale.ROOT) + email.substring(1), WRONG))
			.isInstanceOf(SignInLocked.class);
	}

	@Test
	void isNotProlongedByFurtherTries() {
		failTimes(4, this.csr.email());
		answer(this.csr.email(), WRONG);
		this.clock.advance(Duration.ofMinutes(14));
		Duration rest = rest();
		IntStream.range(0, 20).forEach((it) -> answer(this.csr.email(), WRONG));

		this.clock.advance(rest);

		assertThat(signIn(this.csr.email(), Fixtures.PASSWORD)).isTrue();
	}

	@Test
	void holdsTwiceAsLongTheSecondTime() {
		failTimes(4, this.csr.email());
		answer(this.csr.email(), WRONG);
		this.clock.advance(rest());
		failTimes(4, this.csr.email());
		answer(this.csr.email(), WRONG);

		this.clock.advance(Duration.ofMinutes(29));
		assertThat(answer(this.csr.email(), Fixtures.PASSWORD)).isInstanceOf(SignInLocked.class);

		this.clock.advance(rest());
		assertThat(signIn(this.csr.email(), Fixtures.PASSWORD)).isTrue();
	}

	@Test
	void beginsAnewAfterASuccess() {
		failTimes(4, this.csr.email());
		signIn(this.csr.email(), Fixtures.PASSWORD);

		failTimes(4, this.csr.email());

		assertThat(signIn(this.csr.email(), Fixtures.PASSWORD)).isTrue();
	}

	@Test
	void meetsAnAddressNobodyHasInTheSameWay() {
		String unknown = "nobody." + this.fixtures.unique() + "@example.com";
		failTimes(4, unknown);
		failTimes(4, this.csr.email());

		AuthenticationException ofUnknown = answer(unknown, WRONG);
		AuthenticationException ofKnown = answer(this.csr.email(), WRONG);

		assertThat(ofUnknown).isInstanceOf(SignInLocked.class).hasMessage(ofKnown.getMessage());
		assertThat(this.lock.lockedUntil(unknown)).isPresent().isEqualTo(this.lock.lockedUntil(this.csr.email()));
	}

	@Test
	void keepsNothingOfWhatWasTyped() {
		String typed = "secret" + this.fixtures.unique() + "@example.com";

		answer(typed, WRONG);

		assertThat(this.jdbc.sql("select subject from sign_in_lock").query(String.class).list())
			.contains(SignInLock.subject(typed))
			.noneMatch((it) -> it.contains("secret"));
	}

	/** A second step counts in the same place as the first (R24). */
	@Test
	void countsWhateverStepFails() {
		failTimes(3, this.csr.email());
		this.lock.failed(this.csr.email());
		this.lock.refuseIfLocked(this.csr.email());

		this.lock.failed(this.csr.email());

		assertThatExceptionOfType(SignInLocked.class).isThrownBy(() -> this.lock.refuseIfLocked(this.csr.email()));
	}

	/** T18: no more guesses are answered than are counted, however many come at once. */
	@Test
	void answersNoMoreGuessesAtOnceThanOneAfterTheOther() throws Exception {
		long before = actions("staff.locked");

		List<AuthenticationException> answers = AtOnce.of(30, () -> answer(this.csr.email(), WRONG));

		assertThat(answers).filteredOn(BadCredentialsException.class::isInstance).hasSize(4);
		assertThat(answers).filteredOn(SignInLocked.class::isInstance).hasSize(26);
		assertThat(actions("staff.locked")).isEqualTo(before + 1);
	}

	/** R52. */
	@Test
	void leavesALineForEachRefusalAndForTheLock() {
		long refused = actions("staff.sign-in-refused");
		long locked = actions("staff.locked");

		failTimes(4, this.csr.email());
		answer(this.csr.email(), WRONG);
		answer(this.csr.email(), Fixtures.PASSWORD);

		assertThat(actions("staff.sign-in-refused")).isEqualTo(refused + 6);
		assertThat(actions("staff.locked")).isEqualTo(locked + 1);
	}

	@Test
	void forgetsWhatNobodyWentOnWith() {
		failTimes(4, this.csr.email());
		this.clock.advance(Duration.ofDays(2));

		this.lock.forget();

		failTimes(4, this.csr.email());
	}

	/** How long the lock still holds. */
	private Duration rest() {
		return Duration.between(this.clock.instant(), this.lock.lockedUntil(this.csr.email()).orElseThrow());
	}

	private void failTimes(int times, String email) {
		IntStream.range(0, times)
			.forEach((it) -> assertThat(answer(email, WRONG)).isInstanceOf(BadCredentialsException.class));
	}

	private boolean signIn(String email, String password) {
		return manager().authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password))
			.isAuthenticated();
	}

	private AuthenticationException answer(String email, String password) {
		try {
			signIn(email, password);
			throw new AssertionError("signed in");
		}
		catch (AuthenticationException ex) {
			return ex;
		}
	}

	private AuthenticationManager manager() {
		return this.security.getAuthenticationManager();
	}

	private long actions(String action) {
		return this.jdbc.sql("select count(*) from activity where action = ?").param(action).query(Long.class).single();
	}

}
