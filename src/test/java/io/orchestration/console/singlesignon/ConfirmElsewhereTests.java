package io.orchestration.console.singlesignon;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.orchestration.console.singlesignon.Journey.location;
import static org.assertj.core.api.Assertions.assertThat;

/** T24: an old sign-in is confirmed by whoever vouched for it, in another tab (R34). */
@SingleSignOnTest
class ConfirmElsewhereTests {

	private static final String DONE = "/account/single-sign-on?confirmed";

	private static final String NOT_DONE = "/account/single-sign-on";

	private static final Duration FRESH = Duration.ofMinutes(5);

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
	void signInAWhileAgo() {
		this.vendor = this.fixtures.vendor();
		this.user = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
		this.provider.signIn(account().askedAt(this.clock.instant()), this.clock);
		this.journey = new Journey(this.callers.stranger());
		this.journey.go(Journey.SIGN_IN);
		this.journey.caller().readToken("/account/password");
		this.clock.advance(FRESH);
	}

	@Test
	void isOfferedBesideThePassword() {
		HttpResponse<String> question = save();

		assertThat(question.statusCode()).isEqualTo(403);
		assertThat(question.body()).contains("Confirm with Example ID",
				"href=\"/oauth2/authorization/example?confirm\"", "proof-password", "formnovalidate");
	}

	@Test
	void asksTheProviderToAskAnew() {
		this.journey.wayBack(Journey.CONFIRM);

		assertThat(this.provider.lastQuestion()).containsEntry("prompt", "login").containsEntry("max_age", "0");
	}

	/** The first tab's form, token and all, then does what it was to do. */
	@Test
	void makesTheSignInFreshForTheOtherTab() {
		askAnew();
		String before = this.journey.caller().cookie();

		HttpResponse<String> answer = this.journey.go(Journey.CONFIRM);

		assertThat(location(answer)).isEqualTo(DONE);
		assertThat(this.journey.caller().follow(answer).body()).contains("Confirmed", "Close this tab");
		assertThat(this.journey.caller().cookie()).isNotEqualTo(before);
		assertThat(save().statusCode()).isEqualTo(302);
		assertThat(trail()).containsExactly("staff.signed-in DONE Example ID",
				"staff.confirmation-done DONE Example ID");
	}

	/** A provider that only remembers them has not asked who it is. */
	@Test
	void isNotDoneByASignInOfBefore() {
		assertNotDone();
	}

	@Test
	void isNotDoneByASignInNobodyKnowsTheTimeOf() {
		this.provider.signIn(account(), this.clock);

		assertNotDone();
	}

	@Test
	void isNotDoneByASignInThatIsStillToCome() {
		this.provider.signIn(account().askedAt(this.clock.instant().plus(Duration.ofHours(1))), this.clock);

		assertNotDone();
	}

	/** Nor does the other one get into the open session. */
	@Test
	void isNotDoneBySomebodyElse() {
		TestUser other = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
		this.provider.signIn(Account.of(other.email()).askedAt(this.clock.instant()), this.clock);

		assertNotDone();
		assertThat(this.journey.caller().get("/account/preferences").statusCode()).isEqualTo(200);
		assertThat(trail()).contains("staff.confirmation-refused REFUSED Example ID");
	}

	@Test
	void isNotDoneWhereACodeIsAskedForHere() {
		setUpApp();
		askAnew();

		assertThat(save().body()).contains("proof-code").doesNotContain("Confirm with");
		assertNotDone();
	}

	@Test
	void isDoneInPlaceOfACodeWhereTheProviderHasAskedForSeveralFactors() {
		setUpApp();
		this.provider.signIn(account().askedAt(this.clock.instant()).askedForSeveralFactors(), this.clock);

		assertThat(location(this.journey.go(Journey.CONFIRM))).isEqualTo(DONE);
		assertThat(save().statusCode()).isEqualTo(302);
	}

	@Test
	void isNotDoneWhereTheProviderFails() {
		askAnew();
		this.provider.commit(Fault.DENIED);

		HttpResponse<String> answer = this.journey.go(Journey.CONFIRM);

		assertThat(location(answer)).isEqualTo(NOT_DONE);
		assertThat(this.journey.caller().follow(answer).body()).contains("Not confirmed");
		assertThat(save().statusCode()).isEqualTo(403);
	}

	/**
	 * A provider may remember people for days: that alone must not make anything fresh.
	 */
	@Test
	void isNotReplacedByASecondSignIn() {
		this.journey.go(Journey.SIGN_IN);
		this.journey.caller().readToken("/account/password");

		assertThat(save().statusCode()).isEqualTo(403);
	}

	@Test
	void letsInWhoeverIsNoLongerSignedIn() {
		Journey stranger = new Journey(this.callers.stranger());
		askAnew();

		assertThat(location(stranger.go(Journey.CONFIRM))).isEqualTo("/");
	}

	private void assertNotDone() {
		assertThat(location(this.journey.go(Journey.CONFIRM))).isEqualTo(NOT_DONE);
		assertThat(save().statusCode()).isEqualTo(403);
	}

	private Account account() {
		return Account.of(this.user.email());
	}

	private void askAnew() {
		this.provider.signIn(account().askedAt(this.clock.instant()), this.clock);
	}

	private HttpResponse<String> save() {
		return this.journey.caller()
			.post("/scopes/" + this.vendor.getCode() + "/administration/customer",
					Form.of("here[minimum-length]", "1", "value[minimum-length]", "22", "was[minimum-length]", "",
							"value[manual-passwords-temporary]", "1", "value[allow-forgot-password]", "1"));
	}

	private void setUpApp() {
		this.jdbc
			.sql("insert into authenticator_app (user_id, sealed_seed, proposed_at, confirmed_at) "
					+ "values (:user, 'sealed', :now, :now)")
			.param("user", this.user.id())
			.param("now", OffsetDateTime.now(this.clock))
			.update();
	}

	private List<String> trail() {
		return this.jdbc
			.sql("select action || ' ' || result || ' ' || coalesce(detail, '') from activity where actor_id = ? "
					+ "and action like 'staff.%' order by id")
			.param(this.user.id())
			.query(String.class)
			.list();
	}

}
