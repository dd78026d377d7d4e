package io.orchestration.console.portal;

import java.util.Objects;
import java.util.stream.IntStream;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.password.CustomerSignIn;
import io.orchestration.console.password.PasswordReset;
import io.orchestration.console.password.SignInResult;
import io.orchestration.console.password.SignInResult.Refusal;
import io.orchestration.console.password.SignInResult.SignedIn;
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
class NewPasswordTests {

	private static final String NEW = "seventeen paper boats at dawn";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	CustomerSignIn signIns;

	@Autowired
	TestClock clock;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private Shopper shopper;

	private Links links;

	private Scope scope;

	private Customer customer;

	private String form;

	@BeforeEach
	void aCustomerWhoCannotSignIn() {
		this.links = new Links(this.passwords, this.fixtures, this.jdbc, this.clock);
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.form = "/portal/" + this.scope.getCode() + "/reset";
		this.shopper = new Shopper(this.mvc);
	}

	@Test
	void replacesThePasswordAndDoesNotSignIn() {
		assertThat(this.shopper.open(this.links.link(this.scope, this.customer))).hasStatusOk()
			.bodyText()
			.contains("Choose a new password", "for " + this.customer.getEmail(), "At least 15 characters.");

		assertThat(choose(NEW)).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(this.form + "/done");

		assertThat(this.shopper.get(this.form + "/done")).hasStatusOk().bodyText().contains("Your password is changed");
		assertThat(this.shopper.get("/portal/" + this.scope.getCode() + "/welcome")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(signIn(NEW)).isInstanceOf(SignedIn.class);
		assertThat(signIn(Fixtures.PASSWORD)).isEqualTo(Refusal.REFUSED);
	}

	@Test
	void keepsTheLinkUntilAPasswordIsGoodEnough() {
		this.shopper.open(this.links.link(this.scope, this.customer));

		assertRefused(choose(""), "Enter a new password.");
		assertRefused(choose("fourteen chars"), "15");
		assertRefused(choose("passwordpassword"), "Error: ");
		assertRefused(choose("x".repeat(129)), "128");
		assertRefused(this.shopper.submit(this.form, "password", NEW, "retype", NEW + " "),
				"The two passwords differ.");

		assertThat(choose(NEW)).hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void keepsBlanksAndAcceptsTheLongestPassword() {
		String longest = "  🗝 corner 密 mild okapis waltz below amber lamps" + "ß".repeat(78) + "  ";
		this.shopper.open(this.links.link(this.scope, this.customer));

		assertThat(longest.codePointCount(0, longest.length())).isEqualTo(128);
		assertThat(choose(longest)).hasStatus(HttpStatus.SEE_OTHER);

		assertThat(signIn(longest)).isInstanceOf(SignedIn.class);
		assertThat(signIn(longest.strip())).isEqualTo(Refusal.REFUSED);
	}

	@Test
	void changesNothingWithoutALinkOpenedBefore() {
		assertThat(this.shopper.get(this.form)).hasStatus(HttpStatus.GONE);
		assertThat(new Shopper(this.mvc).forge(this.form, "password", NEW, "retype", NEW))
			.hasStatus(HttpStatus.FORBIDDEN);

		this.shopper.get("/portal/" + this.scope.getCode() + "/sign-in");

		assertThat(choose(NEW)).hasStatus(HttpStatus.GONE);
		assertThat(signIn(Fixtures.PASSWORD)).isInstanceOf(SignedIn.class);
	}

	@Test
	void changesNothingForAFormWithoutItsReset() {
		this.shopper.open(this.links.link(this.scope, this.customer));
		this.shopper.get("/portal/" + this.scope.getCode() + "/sign-in");

		assertThat(choose(NEW)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("This page is out of date");
		assertThat(signIn(Fixtures.PASSWORD)).isInstanceOf(SignedIn.class);
	}

	@Test
	void doesNotMixTwoLinksInOneBrowser() {
		Customer other = this.fixtures.customer(this.scope);
		PasswordReset first = this.links.reset(this.scope, this.customer);
		this.shopper.open(this.links.link(this.scope, first));
		this.shopper.open(this.links.link(this.scope, other));
		this.shopper.get("/portal/" + this.scope.getCode() + "/sign-in");

		MvcTestResult result = this.shopper.submit(this.form, "reset", Long.toString(first.id()), "password", NEW,
				"retype", NEW, "customerId", Long.toString(this.customer.id()), "scope", "another", "role", "CSR");

		assertThat(result).hasStatus(HttpStatus.CONFLICT);
		assertThat(signIn(NEW)).isEqualTo(Refusal.REFUSED);
		assertThat(this.signIns.signIn(this.scope, Objects.requireNonNull(other.getUsername()), NEW))
			.isEqualTo(Refusal.REFUSED);
	}

	@Test
	void unlocksWhenAskedForAndKeepsTheOldPasswordUntilDone() {
		IntStream.range(0, 10).forEach((it) -> signIn("not the password at all"));
		assertThat(signIn(Fixtures.PASSWORD)).isEqualTo(Refusal.LOCKED);

		this.shopper.open(this.links.link(this.scope, this.customer));

		assertThat(signIn(Fixtures.PASSWORD)).isInstanceOf(SignedIn.class);
		choose(NEW);
		assertThat(signIn(NEW)).isInstanceOf(SignedIn.class);
		assertThat(signIn(Fixtures.PASSWORD)).isEqualTo(Refusal.REFUSED);
	}

	@Test
	void isOverWhenTheAccountIsSwitchedOff() {
		String link = this.links.link(this.scope, this.customer);
		this.shopper.open(link);
		this.jdbc.sql("update customer set status = 'INACTIVE' where id = ?").param(this.customer.id()).update();

		assertThat(choose(NEW)).hasStatus(HttpStatus.GONE);
		assertThat(new Shopper(this.mvc).open(link)).hasStatus(HttpStatus.GONE);
		assertThat(signIn(Fixtures.PASSWORD)).isEqualTo(Refusal.NOT_ACTIVE);
	}

	private MvcTestResult choose(String password) {
		return this.shopper.submit(this.form, "password", password, "retype", password);
	}

	private static void assertRefused(MvcTestResult result, String reason) {
		assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Error: ", reason);
	}

	private SignInResult signIn(String password) {
		return this.signIns.signIn(this.scope, Objects.requireNonNull(this.customer.getUsername()), password);
	}

}
