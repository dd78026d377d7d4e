package io.orchestration.console.twostep;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import io.orchestration.console.support.Stored;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.twostep.Desk.Phone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** T24: an old sign-in is confirmed before it changes what matters (R34). */
@HttpTest
class StepUpTests {

	private static final String NEW_PASSWORD = "seven herons cross a frozen field";

	private static final Duration FRESH = Duration.ofMinutes(5);

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

	private Customer customer;

	private TestUser user;

	private Caller caller;

	@BeforeEach
	void signIn() {
		this.vendor = this.fixtures.vendor();
		this.choices.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, true);
		this.customer = this.fixtures.customer(this.vendor);
		this.user = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
		this.caller = this.callers.signedIn(this.user);
	}

	@Test
	void leavesAFreshSignInAlone() {
		this.clock.advance(FRESH.minusSeconds(1));

		assertThat(enterByHand().statusCode()).isEqualTo(302);
		assertThat(saveOptions().statusCode()).isEqualTo(302);
	}

	@Test
	void comesBeforeAManualEntryFromFiveMinutesOn() {
		String before = hash();
		this.clock.advance(FRESH);

		HttpResponse<String> answer = enterByHand();

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body())
			.contains("Confirm that it is you", "name=\"caseNumber\" value=\"INC-&lt;4711&gt;\"",
					"name=\"reason\" value=\"OTHER\"", "name=\"method\" value=\"MANUAL\"",
					"name=\"callerVerifiedBy\" value=\"IN_PERSON\"", "proof-password")
			.doesNotContain(NEW_PASSWORD);
		assertThat(hash()).isEqualTo(before);
	}

	/** What converts to the same choice is the same entry. */
	@ParameterizedTest
	@ValueSource(strings = { "", " MANUAL", "manual", "Manual", "mail" })
	void comesBeforeWhateverIsNotPlainlyAResetByMail(String method) {
		this.clock.advance(FRESH);

		assertThat(
				this.caller
					.post(customer("/password"),
							Form.of("method", method, "reason", "OTHER", "password", NEW_PASSWORD, "retyped",
									NEW_PASSWORD))
					.statusCode())
			.isEqualTo(403);
	}

	@Test
	void doesNotComeBeforeAResetByMailNorBeforeReading() {
		this.clock.advance(Duration.ofMinutes(14));

		assertThat(this.caller.post(customer("/password"), Form.of("method", "MAIL", "reason", "OTHER")).statusCode())
			.isEqualTo(302);
		assertThat(this.caller.get(options()).statusCode()).isEqualTo(200);
	}

	@Test
	void doesNotComeBeforeThePreviewOfAMail() {
		this.clock.advance(FRESH);
		String template = "/scopes/" + this.vendor.getCode() + "/administration/mail-templates/reset/en";

		assertThat(this.caller.post(template + "/preview/html", Form.of()).statusCode()).isNotEqualTo(403);
		assertThat(this.caller.post(template, Form.of()).statusCode()).isEqualTo(403);
	}

	@Test
	void givesTheDialogBackAsItWasTypedAndTakesThePasswordThen() {
		String before = hash();
		this.clock.advance(FRESH);
		enterByHand();

		HttpResponse<String> again = this.caller.post(customer("/password"),
				Form.of("method", "MANUAL", "callerVerifiedBy", "IN_PERSON", "reason", "OTHER", "caseNumber",
						"INC-<4711>", "_temporary", "on", "proof-withheld", "1", "proof-password", Fixtures.PASSWORD));
		assertThat(again.statusCode()).isEqualTo(200);
		assertThat(again.body())
			.contains("Now type the password again", "value=\"INC-&lt;4711&gt;\"", "Set Customer Password",
					"<option value=\"IN_PERSON\" selected=\"selected\">")
			.doesNotContain("Please correct");
		assertThat(hash()).isEqualTo(before);

		assertThat(enterByHand().statusCode()).isEqualTo(302);
		assertThat(hash()).isNotEqualTo(before);
	}

	@Test
	void doesWhatWasAskedForOnceThePasswordIsTyped() {
		this.clock.advance(FRESH);
		HttpResponse<String> question = saveOptions();
		assertThat(question.statusCode()).isEqualTo(403);
		assertThat(question.body())
			.contains("name=\"value[minimum-length]\" value=\"22\"", "action=\"" + options() + "\"")
			.doesNotContain("Passwords are the exception");

		assertThat(saveOptions("proof-password", Fixtures.PASSWORD).headers().firstValue("Location"))
			.hasValue(options());

		assertThat(this.caller.get(options()).body()).contains("value=\"22\"");
		assertThat(saveOptions().statusCode()).as("no longer asked").isEqualTo(409);
	}

	@Test
	void asksAgainAfterAWrongPasswordAndLosesNothing() {
		this.clock.advance(FRESH);

		HttpResponse<String> answer = saveOptions("proof-password", "whatever it is");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("This is not your password", "name=\"value[minimum-length]\" value=\"22\"")
			.doesNotContain("whatever it is");
		assertThat(this.caller.get(options()).body()).doesNotContain("value=\"22\"");
	}

	/**
	 * Whoever has a second factor is asked for that: a password may be all a thief has.
	 */
	@Test
	void asksForACodeOfWhoeverHasAnApp() {
		Phone phone = setUpApp();
		this.clock.advance(FRESH);

		assertThat(saveOptions().body()).contains("proof-code").doesNotContain("proof-password");
		assertThat(saveOptions("proof-password", Fixtures.PASSWORD).statusCode()).isEqualTo(403);
		assertThat(saveOptions("proof-code", phone.nextCode()).statusCode()).isEqualTo(302);
	}

	/** R33. */
	@Test
	void givesTheSessionANewId() {
		String before = this.caller.cookie();
		this.clock.advance(FRESH);

		saveOptions("proof-password", Fixtures.PASSWORD);

		assertThat(this.caller.cookie()).isNotEqualTo(before);
		assertThat(this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(this.user.email())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	/** R44: the form that confirms is guarded as the form it confirms. */
	@Test
	void isRefusedWithoutTheFormsToken() {
		this.clock.advance(FRESH);

		assertThat(this.caller
			.postBare(options(), Form.of("value[minimum-length]", "22", "here[minimum-length]", "1", "proof-password",
					Fixtures.PASSWORD))
			.statusCode()).isEqualTo(403);

		assertThat(this.caller.get(options()).body()).doesNotContain("value=\"22\"");
		assertThat(trail()).isEmpty();
	}

	@Test
	void keepsNothingOfWhatWasTyped() {
		String typed = "INC-" + this.fixtures.unique();
		this.clock.advance(FRESH);

		this.caller.post(customer("/password"), Form.of("method", "MANUAL", "reason", "OTHER", "caseNumber", typed,
				"password", NEW_PASSWORD, "retyped", NEW_PASSWORD));

		assertThat(Stored.everything(this.jdbc)).doesNotContain(typed, NEW_PASSWORD);
	}

	/** Access is decided first: who may not change it is not even asked. */
	@Test
	void isNotAskedOfWhoeverHasNoRight() {
		Scope foreign = this.fixtures.vendor();
		this.clock.advance(FRESH);
		Form proof = Form.of("proof-password", Fixtures.PASSWORD);

		assertThat(this.caller.post("/scopes/" + foreign.getCode() + "/administration/customer", proof).statusCode())
			.isEqualTo(404);
		assertThat(this.caller.get("/account/confirmation").headers().firstValue("Location")).hasValue("/");
		assertThat(this.caller.post("/account/confirmation", proof).headers().firstValue("Location")).hasValue("/");
		assertThat(trail()).isEmpty();
	}

	@Test
	void comesBeforeAnyChangeOfTheSecondStep() {
		setUpApp();
		this.clock.advance(FRESH);

		assertThat(this.caller.post("/account/two-step/app/removal", Form.of()).statusCode()).isEqualTo(403);
		assertThat(this.caller.post("/account/two-step/recovery-codes", Form.of()).statusCode()).isEqualTo(403);

		assertThat(this.caller.get("/account/two-step").body()).contains("10 recovery codes are left");
	}

	/** R52. */
	@Test
	void isWrittenDown() {
		this.clock.advance(FRESH);
		saveOptions("proof-password", "whatever it is");
		saveOptions("proof-password", Fixtures.PASSWORD);

		assertThat(trail()).containsExactly("staff.confirmation-refused REFUSED ",
				"staff.confirmation-done DONE {two-step.factor.PASSWORD}");
	}

	private Phone setUpApp() {
		this.caller.post("/account/two-step/app", Form.of());
		Phone phone = new Phone(this.clock, Desk.seedIn(this.caller.get("/account/two-step/app").body()));
		this.caller.post("/account/two-step/app/confirmation", Form.of("code", phone.code()));
		return phone;
	}

	private List<String> trail() {
		return this.jdbc
			.sql("select action || ' ' || result || ' ' || coalesce(detail, '') from activity where actor_email = ? "
					+ "and action like 'staff.confirmation%' order by id")
			.param(this.user.email())
			.query(String.class)
			.list();
	}

	private HttpResponse<String> enterByHand() {
		return this.caller.post(customer("/password"),
				Form.of("method", "MANUAL", "callerVerifiedBy", "IN_PERSON", "reason", "OTHER", "caseNumber",
						"INC-<4711>", "password", NEW_PASSWORD, "retyped", NEW_PASSWORD, "_temporary", "on",
						"temporary", "true"));
	}

	private HttpResponse<String> saveOptions(String... proof) {
		Form form = Form.of("here[minimum-length]", "1", "value[minimum-length]", "22", "was[minimum-length]", "",
				"here[allow-manual-entry]", "1", "value[allow-manual-entry]", "1", "was[allow-manual-entry]", "1",
				"value[manual-passwords-temporary]", "1", "value[allow-forgot-password]", "1");
		return this.caller.post(options(), (proof.length > 0) ? form.and(proof[0], proof[1]) : form);
	}

	private String options() {
		return "/scopes/" + this.vendor.getCode() + "/administration/customer";
	}

	private String customer(String page) {
		return "/scopes/" + this.vendor.getCode() + "/customers/" + this.customer.id() + page;
	}

	private String hash() {
		return this.jdbc.sql("select password_hash from customer_credential where customer_id = ?")
			.param(this.customer.id())
			.query(String.class)
			.single();
	}

}
