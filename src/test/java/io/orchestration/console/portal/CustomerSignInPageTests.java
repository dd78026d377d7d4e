package io.orchestration.console.portal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class CustomerSignInPageTests {

	private static final String WRONG = "not the password at all";

	private static final String NEW = "seventeen paper boats at dawn";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private Shopper shopper;

	private Customer customer;

	private String portal;

	private String login;

	@BeforeEach
	void aCustomerAtTheDoor() {
		Scope scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(scope);
		this.login = Objects.requireNonNull(this.customer.getUsername());
		this.portal = "/portal/" + scope.getCode();
		this.shopper = new Shopper(this.mvc);
	}

	@Test
	void letsInUnderANewSessionAndOutAgain() {
		this.shopper.get(this.portal + "/sign-in");
		String before = this.shopper.sessionId();

		MvcTestResult result = signIn(Fixtures.PASSWORD);

		assertThat(result).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(this.portal + "/welcome");
		assertThat(this.shopper.sessionId()).isNotEqualTo(before);
		assertThat(this.shopper.get(this.portal + "/welcome")).hasStatusOk()
			.bodyText()
			.contains("You are signed in", "as Jonas Okafor");
		assertThat(this.shopper.submit(this.portal + "/sign-out")).hasRedirectedUrl(this.portal + "/sign-in");
		assertThat(this.shopper.get(this.portal + "/sign-in")).bodyText().contains("You are signed out.");
		assertThat(this.shopper.get(this.portal + "/welcome")).hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void doesNotTakeOverAPlantedSession() {
		this.shopper.get(this.portal + "/sign-in");
		Shopper thief = this.shopper.shadow();

		signIn(Fixtures.PASSWORD);

		assertThat(thief.get(this.portal + "/welcome")).hasRedirectedUrl(this.portal + "/sign-in");
	}

	@Test
	void letsIntoNoOtherScope() {
		String other = "/portal/" + this.fixtures.vendor().getCode();

		signIn(Fixtures.PASSWORD);

		assertThat(this.shopper.get(other + "/welcome")).hasRedirectedUrl(other + "/sign-in");
	}

	@Test
	void answersUnknownWrongAndLockedAlike() {
		String unknown = refusal("nobody." + this.login, WRONG);
		String wrong = refusal(this.login, WRONG);
		this.fixtures.lock(this.customer);
		String locked = refusal(this.login, WRONG);

		assertThat(unknown).contains("do not match").isEqualTo(wrong).isEqualTo(locked);
		assertThat(signIn(Fixtures.PASSWORD)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This account is locked");
	}

	@Test
	void showsWhatWasTypedButNoPassword() {
		assertThat(signIn(WRONG)).bodyText().contains(this.login).doesNotContain(WRONG);
	}

	@Test
	void saysWhatIsMissingOrTooLong() {
		this.shopper.get(this.portal + "/sign-in");

		assertThat(this.shopper.submit(this.portal + "/sign-in", "login", " ", "password", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Error: ", "Enter your email or username.", "Enter your password.");
		assertThat(this.shopper.submit(this.portal + "/sign-in", "login", "a".repeat(255), "password", "b".repeat(129)))
			.bodyText()
			.contains("at most 254 characters", "No password has more than 128 characters.");
	}

	@Test
	void makesATemporaryPasswordBuyOneChangeAndNoSignIn() {
		temporaryFor(Duration.ofHours(24));

		assertThat(signIn(Fixtures.PASSWORD)).hasRedirectedUrl(this.portal + "/password/change");
		assertThat(this.shopper.get(this.portal + "/welcome")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.shopper.get(this.portal + "/password/change")).bodyText()
			.contains("Temporary password", "value=\"" + this.login + "\"");
		assertThat(change(Fixtures.PASSWORD, NEW, NEW)).hasStatus(HttpStatus.SEE_OTHER)
			.hasRedirectedUrl(this.portal + "/password/done");
		assertThat(this.shopper.get(this.portal + "/password/done")).bodyText().contains("Your password is changed");
		assertThat(this.shopper.get(this.portal + "/welcome")).hasStatus(HttpStatus.SEE_OTHER);

		assertThat(change(Fixtures.PASSWORD, NEW, NEW)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(signIn(NEW)).hasRedirectedUrl(this.portal + "/welcome");
	}

	@Test
	void saysWhyANewPasswordIsRefusedAndKeepsTheTemporaryOne() {
		temporaryFor(Duration.ofHours(24));

		assertThat(change(Fixtures.PASSWORD, NEW, NEW + "!")).bodyText().contains("The two passwords differ.");
		assertThat(change(Fixtures.PASSWORD, "short", "short")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("15");
		assertThat(change(Fixtures.PASSWORD, Fixtures.PASSWORD, Fixtures.PASSWORD))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(change(Fixtures.PASSWORD, NEW, NEW)).hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void tellsThatATemporaryPasswordHasExpired() {
		temporaryFor(Duration.ofHours(-1));

		assertThat(signIn(Fixtures.PASSWORD)).bodyText().contains("This temporary password has expired.");
		assertThat(change(Fixtures.PASSWORD, NEW, NEW)).bodyText().contains("This temporary password has expired.");
	}

	@Test
	void trustsTheFormAloneWithATemporaryPassword() {
		temporaryFor(Duration.ofHours(24));
		signIn(Fixtures.PASSWORD);

		assertThat(change("", NEW, NEW)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(change(WRONG, NEW, NEW)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(signIn(NEW)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String refusal(String name, String password) {
		this.shopper.get(this.portal + "/sign-in");
		MvcTestResult result = this.shopper.submit(this.portal + "/sign-in", "login", name, "password", password);
		assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return Shopper.masked(result).replace(name, "NAME");
	}

	private MvcTestResult signIn(String password) {
		this.shopper.get(this.portal + "/sign-in");
		return this.shopper.submit(this.portal + "/sign-in", "login", this.login, "password", password);
	}

	private MvcTestResult change(String temporary, String password, String retype) {
		this.shopper.get(this.portal + "/password/change");
		return this.shopper.submit(this.portal + "/password/change", "login", this.login, "temporary", temporary,
				"password", password, "retype", retype);
	}

	private void temporaryFor(Duration life) {
		OffsetDateTime end = this.clock.instant().plus(life).atOffset(ZoneOffset.UTC);
		this.jdbc.sql("update customer_credential set temporary_until = ? where customer_id = ?")
			.params(end, this.customer.id())
			.update();
	}

}
