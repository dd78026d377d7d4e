package io.orchestration.console.singlesignon;

import java.net.http.HttpResponse;

import io.orchestration.console.scope.Role;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Overheard;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static io.orchestration.console.singlesignon.Journey.location;
import static org.assertj.core.api.Assertions.assertThat;

/** What goes wrong between the console and a provider lets nobody in, and is told. */
@SingleSignOnTest
class ProviderFaultTests {

	@Autowired
	TestProvider provider;

	@Autowired
	Callers callers;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	private Journey journey;

	@BeforeEach
	void signInThere() {
		this.provider.signIn(Account.of(this.fixtures.staff(Role.CSR, this.fixtures.vendor()).email()), this.clock);
		this.journey = new Journey(this.callers.stranger());
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void letsNobodyIn(Fault fault) {
		this.provider.commit(fault);

		try (Overheard log = new Overheard()) {
			assertUnfinished(this.journey.go(Journey.SIGN_IN));

			assertThat(log.everything()).contains("Single sign-on has failed")
				.doesNotContain(this.provider.secrets())
				.doesNotContain(TestProvider.CLIENT_SECRET);
		}
	}

	@Test
	void isForgottenAtTheNextTry() {
		this.provider.commit(Fault.BROKEN);
		this.journey.go(Journey.SIGN_IN);

		this.provider.commit(Fault.NONE);

		assertThat(location(this.journey.go(Journey.SIGN_IN))).isEqualTo("/");
	}

	/** The console has started without it, and signs people in by itself. */
	@Test
	void mayBeThatTheProviderIsAway() {
		HttpResponse<String> answer = this.callers.stranger().get("/oauth2/authorization/away");

		assertUnfinished(answer);
		assertThat(this.callers.signedIn(this.fixtures.staff(Role.CSR, this.fixtures.vendor())).get("/").statusCode())
			.isLessThan(400);
	}

	@Test
	void doesNotLetTheSameAnswerCountTwice() {
		String back = this.journey.wayBack(Journey.SIGN_IN);
		this.journey.comeBack(back);

		Journey other = new Journey(this.callers.stranger());
		assertUnfinished(other.comeBack(back));
		assertThat(location(this.journey.comeBack(back))).isEqualTo("/account/single-sign-on");
	}

	@Test
	void doesNotLetAnAnswerCountInAnotherSession() {
		Journey other = new Journey(this.callers.stranger());
		other.leave(Journey.SIGN_IN);

		assertUnfinished(other.comeBack(this.journey.wayBack(Journey.SIGN_IN)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login/oauth2/code/example", "/login/oauth2/code/example?code=x&state=y",
			"/login/oauth2/code/nobody?code=x&state=y", "/login/oauth2/code/example?error=%0A%0Dfoo&state=y",
			"/login/oauth2/code/example?code=x&code=y&state=z" })
	void doesNotTakeWhatNobodyHasAskedFor(String address) {
		assertUnfinished(this.callers.stranger().get(address));
	}

	@Test
	void leadsNowhereForAProviderNobodyKnows() {
		String unknown = "/oauth2/authorization/nobody";
		this.journey.go(Journey.SIGN_IN);

		assertThat(location(this.callers.stranger().get(unknown))).isEqualTo("/sign-in");
		assertThat(this.journey.caller().get(unknown).statusCode()).isEqualTo(404);
	}

	private void assertUnfinished(HttpResponse<String> answer) {
		assertThat(location(answer)).isEqualTo("/sign-in?unfinished");
		assertThat(this.callers.stranger().get("/sign-in?unfinished").body()).contains("That sign-in came to nothing");
	}

}
