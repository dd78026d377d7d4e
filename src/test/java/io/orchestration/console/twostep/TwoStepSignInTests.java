package io.orchestration.console.twostep;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.AtOnce;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Stored;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.twostep.Desk.Phone;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** T22: signing in with a code of an authenticator app (R31, R32). */
@ConsoleTest
class TwoStepSignInTests {

	private static final String SECOND_STEP = "/account/second-step";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Desk desk;

	private Phone phone;

	@BeforeEach
	void setUp() {
		this.vendor = this.fixtures.vendor();
		this.desk = new Desk(this.mvc, this.clock, this.fixtures.staff(Role.ADMINISTRATOR, this.vendor));
		this.desk.signIn();
		this.phone = this.desk.setUpApp();
	}

	@Test
	void asksForACodeAfterThePassword() {
		Desk desk = this.desk.elsewhere();

		assertThat(desk.signIn()).hasStatus(302).redirectedUrl().isEqualTo(SECOND_STEP);
		assertThat(desk.get(SECOND_STEP)).hasStatusOk().bodyText().contains("Second step", "name=\"proof-code\"");
		assertThat(finish(desk, this.phone.nextCode())).redirectedUrl().isEqualTo("/");
		assertThat(desk.get("/scopes/" + this.vendor.getCode() + "/customers")).hasStatusOk();
	}

	/** Half a sign-in opens nothing, neither by reading nor by changing. */
	@ParameterizedTest
	@ValueSource(strings = { "/", "/scopes", "/scopes/{scope}/customers", "/scopes/{scope}/administration/customer",
			"/account/password", "/account/two-step", "/account/two-step/app", "/account/two-step/app/qr-code.svg",
			"/account/preferences", "/account/confirmation" })
	void givesNoAccessBetweenTheSteps(String path) {
		Desk desk = this.desk.elsewhere();
		desk.signIn();
		String here = path.replace("{scope}", this.vendor.getCode());

		for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE)) {
			assertThat(this.mvc.method(method).uri(here).cookie(desk.session()).with(csrf())).as(method + here)
				.hasStatus(302)
				.hasRedirectedUrl(SECOND_STEP);
		}
	}

	@Test
	void leadsToThePageThatWasAskedForFirst() {
		Desk desk = this.desk.elsewhere();
		String page = "/scopes/" + this.vendor.getCode() + "/activity";

		desk.get(page);
		desk.signIn();

		assertThat(finish(desk, this.phone.nextCode())).redirectedUrl().endsWith(page + "?continue");
	}

	@Test
	void takesEachCodeOnce() {
		Desk first = this.desk.elsewhere();
		Desk second = this.desk.elsewhere();
		first.signIn();
		second.signIn();
		String code = this.phone.nextCode();

		assertThat(finish(first, code)).redirectedUrl().isEqualTo("/");

		assertThat(finish(second, code)).hasStatus(422).bodyText().contains("This code does not work");
		assertThat(finish(second, this.phone.nextCode())).redirectedUrl().isEqualTo("/");
	}

	@ParameterizedTest
	@ValueSource(ints = { -90, -60, 60, 90 })
	void refusesCodesOfAnotherTime(int seconds) {
		Desk desk = this.desk.elsewhere();
		desk.signIn();
		this.clock.advance(Duration.ofMinutes(5));

		String code = this.phone.seed().code(this.clock.instant().plusSeconds(seconds));

		assertThat(finish(desk, code)).hasStatus(422);
	}

	@Test
	void ofTwentyWhoTypeTheSameCodeAtOnceLetsOneIn() throws Exception {
		List<Cookie> sessions = Stream.generate(this.desk::elsewhere).limit(3).map((it) -> {
			it.signIn();
			return it.session();
		}).toList();
		String code = this.phone.nextCode();
		AtomicInteger next = new AtomicInteger();

		List<String> answers = AtOnce.of(20,
				() -> String.valueOf(this.mvc.post()
					.uri(SECOND_STEP)
					.cookie(sessions.get(next.getAndIncrement() % sessions.size()))
					.with(csrf())
					.param("proof-code", code)
					.exchange()
					.getResponse()
					.getRedirectedUrl()));

		assertThat(answers).hasSize(20).containsOnlyOnce("/");
	}

	@Test
	void takesARecoveryCodeOnceInPlaceOfTheApp() {
		Desk first = this.desk.elsewhere();
		Desk second = this.desk.elsewhere();
		first.signIn();
		second.signIn();
		String code = this.phone.recoveryCodes().get(3);

		assertThat(finish(first, code.toLowerCase(Locale.ROOT).replace("-", " "))).redirectedUrl().isEqualTo("/");

		assertThat(finish(second, code)).hasStatus(422);
		assertThat(first.get("/account/two-step")).bodyText().contains("9 recovery codes are left");
	}

	@Test
	void givesTenRecoveryCodesNobodyCanGuess() {
		assertThat(this.phone.recoveryCodes()).hasSize(10)
			.doesNotHaveDuplicates()
			.allSatisfy((it) -> assertThat(it).matches("([2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}"));
	}

	@Test
	void showsSeedAndRecoveryCodesOnce() {
		assertThat(this.desk.get("/account/two-step/app")).redirectedUrl().isEqualTo("/account/two-step");
		assertThat(this.desk.get("/account/two-step/app/qr-code.svg")).hasStatus(404);
		assertThat(this.desk.get("/account/two-step")).bodyText()
			.contains("10 recovery codes are left")
			.doesNotContain(this.phone.recoveryCodes());
	}

	@Test
	void keepsNeitherSeedNorRecoveryCodesInTheDatabase() {
		String everything = Stored.everything(this.jdbc);

		assertThat(everything)
			.doesNotContain(this.phone.seed().text(), this.phone.seed().text().replace(" ", ""),
					new String(this.phone.seed().bytes(), StandardCharsets.ISO_8859_1))
			.doesNotContain(this.phone.recoveryCodes());
	}

	@Test
	void replacesRecoveryCodesByNewOnes() {
		String page = Desk.text(this.desk.post("/account/two-step/recovery-codes"));
		Desk desk = this.desk.elsewhere();
		desk.signIn();

		assertThat(page).contains("never again").doesNotContain(this.phone.recoveryCodes());
		assertThat(finish(desk, this.phone.recoveryCodes().get(0))).hasStatus(422);
	}

	@Test
	void letsThePasswordAloneSufficeAgainOnceItIsTurnedOff() {
		this.desk.post("/account/two-step/app/removal");

		assertThat(this.desk.elsewhere().signIn()).redirectedUrl().isEqualTo("/");
		assertThat(this.jdbc.sql("select count(*) from recovery_code where user_id = ?")
			.param(this.desk.user().id())
			.query(Integer.class)
			.single()).isZero();
	}

	/** R23: codes are guessed no longer than passwords. */
	@Test
	void locksAfterFiveWrongCodes() {
		Desk desk = this.desk.elsewhere();
		desk.signIn();

		for (int guess = 0; guess < 5; guess++) {
			assertThat(finish(desk, "00000" + guess)).hasStatus(422);
		}

		assertThat(finish(desk, this.phone.nextCode())).as("the right code").hasStatus(422);
		assertThat(this.desk.elsewhere().signIn()).as("the right password").redirectedUrl().isEqualTo("/sign-in?error");
		this.clock.advance(Duration.ofMinutes(15));
		Desk later = this.desk.elsewhere();
		later.signIn();
		assertThat(finish(later, this.phone.nextCode())).redirectedUrl().isEqualTo("/");
	}

	/** R24: the right password between the guesses buys no further ones. */
	@Test
	void goesOnCountingWrongCodesWhenThePasswordIsTypedAgain() {
		for (int guess = 0; guess < 5; guess++) {
			Desk desk = this.desk.elsewhere();
			desk.signIn();
			finish(desk, "00000" + guess);
		}

		assertThat(this.desk.elsewhere().signIn()).redirectedUrl().isEqualTo("/sign-in?error");
	}

	/** R33: an id planted before the second step is worth nothing after it. */
	@Test
	void givesTheSessionANewId() {
		Desk desk = this.desk.elsewhere();
		desk.signIn();
		Cookie half = desk.session();

		finish(desk, this.phone.nextCode());

		assertThat(desk.session().getValue()).isNotEqualTo(half.getValue());
		assertThat(this.mvc.get().uri("/scopes").cookie(half)).redirectedUrl().isEqualTo("/sign-in");
	}

	/** R52. */
	@Test
	void isWrittenDownStepByStep() {
		Desk desk = this.desk.elsewhere();
		desk.signIn();
		finish(desk, "000000");
		finish(desk, this.phone.nextCode());
		desk.post("/account/two-step/recovery-codes");
		desk.post("/account/two-step/app/removal");

		assertThat(this.jdbc
			.sql("select action || ' ' || result || ' ' || coalesce(detail, '') from activity where actor_email = ? "
					+ "order by id")
			.param(this.desk.user().email())
			.query(String.class)
			.list()).containsExactly("staff.signed-in DONE ", "staff.authenticator-app-added DONE ",
					"staff.second-step-refused REFUSED ", "staff.second-step-done DONE {two-step.factor.APP}",
					"staff.signed-in DONE ", "staff.recovery-codes-renewed DONE ",
					"staff.session-ended DONE {session.end.ENDED}", "staff.authenticator-app-removed DONE ");
	}

	private static MvcTestResult finish(Desk desk, String code) {
		return desk.post(SECOND_STEP, "proof-code", code);
	}

}
