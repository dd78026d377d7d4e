package io.orchestration.console.singlesignon;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.scope.Role;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static io.orchestration.console.singlesignon.Journey.location;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A provider that does not answer is given up in time by those who went there, and does
 * not concern those who sign in here.
 */
@SingleSignOnTest
class HangingProviderTests {

	@Autowired
	TestProvider provider;

	@Autowired
	ConsoleProperties properties;

	@Autowired
	Callers callers;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();

	private TestUser user;

	private Journey journey;

	@BeforeEach
	void signInThere() {
		this.user = this.fixtures.staff(Role.CSR, this.fixtures.vendor());
		this.provider.signIn(Account.of(this.user.email()), this.clock);
		this.journey = new Journey(this.callers.stranger());
	}

	@AfterEach
	void letGo() {
		this.elsewhere.shutdownNow();
		this.provider.signIn(Account.of(this.user.email()), this.clock);
	}

	@Test
	void isGivenUpWhereItDoesNotEvenSayWhoItIs() throws Exception {
		assertGivenUp(() -> this.callers.stranger().get("/oauth2/authorization/mute"));
	}

	@ParameterizedTest
	@EnumSource(names = { "HANGING", "KEYS_HANG", "PERSON_HANGS" })
	void isGivenUpOnTheWayBack(Fault fault) throws Exception {
		String back = this.journey.wayBack(Journey.SIGN_IN);
		this.provider.commit(fault);

		assertGivenUp(() -> this.journey.comeBack(back));
	}

	private void assertGivenUp(Callable<HttpResponse<String>> step) throws Exception {
		Caller colleague = this.callers.stranger();
		colleague.readToken("/sign-in");
		Future<HttpResponse<String>> held = this.elsewhere.submit(step);
		this.provider.awaitSomebodyHeld();

		HttpResponse<String> answer = colleague.post("/sign-in",
				Form.of("email", this.user.email(), "password", Fixtures.PASSWORD));

		assertThat(held).as("signed in meanwhile").isNotDone();
		assertThat(location(answer)).isEqualTo("/");
		assertThat(held).succeedsWithin(deadline().multipliedBy(3))
			.satisfies((it) -> assertThat(location(it)).isEqualTo("/sign-in?unfinished"));
	}

	private Duration deadline() {
		return this.properties.singleSignOn().answer();
	}

}
