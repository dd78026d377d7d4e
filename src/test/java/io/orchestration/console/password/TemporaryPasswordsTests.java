package io.orchestration.console.password;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.SignInResult.Refusal;
import io.orchestration.console.password.SignInResult.SignedIn;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ConsoleTest
class TemporaryPasswordsTests {

	private static final String NEW = "seventeen paper boats at dawn";

	@Autowired
	TemporaryPasswords temporaries;

	@Autowired
	CustomerSignIn signIns;

	@Autowired
	Credentials credentials;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope scope;

	private Customer customer;

	private String login;

	@BeforeEach
	void aCustomerWithATemporaryPassword() {
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.login = Objects.requireNonNull(this.customer.getUsername());
		OffsetDateTime end = this.clock.instant().plus(Duration.ofHours(24)).atOffset(ZoneOffset.UTC);
		this.jdbc.sql("update customer_credential set temporary_until = ? where customer_id = ?")
			.params(end, this.customer.id())
			.update();
	}

	@Test
	void buyExactlyOneChange() {
		assertThat(exchange(Fixtures.PASSWORD, NEW)).isEmpty();

		assertThat(exchange(Fixtures.PASSWORD, "another good one for the road")).contains(Refusal.REFUSED);
		assertThat(this.signIns.signIn(this.scope, this.login, NEW)).isInstanceOf(SignedIn.class);
		assertThat(this.signIns.signIn(this.scope, this.login, Fixtures.PASSWORD)).isEqualTo(Refusal.REFUSED);
	}

	@Test
	void buyOneChangeAlsoWhenUsedTwiceAtTheSameTime() throws Exception {
		List<String> choices = List.of("first of two harbour lights", "second of two harbour lights");
		ExecutorService threads = Executors.newFixedThreadPool(choices.size());

		List<Future<Optional<Refusal>>> outcomes = threads.invokeAll(choices.stream()
			.map((it) -> (Callable<Optional<Refusal>>) () -> exchange(Fixtures.PASSWORD, it))
			.toList());

		threads.shutdown();
		assertThat(outcomes).extracting(Future::get)
			.containsExactlyInAnyOrder(Optional.empty(), Optional.of(Refusal.REFUSED));
		assertThat(choices).filteredOn((it) -> this.signIns.signIn(this.scope, this.login, it) instanceof SignedIn)
			.hasSize(1);
	}

	@Test
	void areWorthNothingOnceTheyHaveExpired() {
		this.clock.advance(Duration.ofHours(24));

		assertThat(exchange(Fixtures.PASSWORD, NEW)).contains(Refusal.EXPIRED_TEMPORARY);
		assertThat(this.signIns.signIn(this.scope, this.login, NEW)).isEqualTo(Refusal.REFUSED);
	}

	@Test
	void surviveANewPasswordThatIsRefused() {
		assertThatExceptionOfType(PasswordRejected.class).isThrownBy(() -> exchange(Fixtures.PASSWORD, "too short"));
		assertThatExceptionOfType(PasswordRejected.class)
			.isThrownBy(() -> exchange(Fixtures.PASSWORD, Fixtures.PASSWORD));

		assertThat(exchange(Fixtures.PASSWORD, NEW)).isEmpty();
	}

	@Test
	void areNotAnotherWayToTradeALastingPassword() {
		exchange(Fixtures.PASSWORD, NEW);

		assertThat(exchange(NEW, "another good one for the road")).contains(Refusal.REFUSED);
		assertThat(this.signIns.signIn(this.scope, this.login, NEW)).isInstanceOf(SignedIn.class);
	}

	@Test
	void countWrongOnesAsFailedSignIns() {
		assertThat(exchange("not the temporary password", NEW)).contains(Refusal.REFUSED);

		assertThat(this.credentials.stateOf(this.customer.id()).failures()).isEqualTo(1);
	}

	@Test
	void areNotGoodForALockedAccount() {
		this.fixtures.lock(this.customer);

		assertThat(exchange(Fixtures.PASSWORD, NEW)).contains(Refusal.LOCKED);
	}

	private Optional<Refusal> exchange(String temporary, String password) {
		return this.temporaries.exchange(this.scope, this.login, temporary, password);
	}

}
