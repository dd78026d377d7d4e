package io.orchestration.console.portal;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class ForgotPasswordPageTests {

	private static final String FORGOTTEN = "/password/forgotten";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	SettingChoices settings;

	@Autowired
	ConsoleProperties properties;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcTemplate jdbc;

	private Scope scope;

	private Customer customer;

	private String place;

	private Shopper shopper;

	@BeforeEach
	void aCustomerAtTheDoor() {
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.place = "place " + this.fixtures.unique();
		this.shopper = new Shopper(this.mvc).from(this.place);
	}

	@Test
	void saysThatAMailIsOnItsWayAndWhatToDoIfNoneComes() {
		assertThat(this.shopper.get(portal(FORGOTTEN))).hasStatusOk()
			.bodyText()
			.contains("Forgot password", "Email or username");

		assertThat(ask(login())).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(portal(FORGOTTEN + "/sent"));

		assertThat(this.shopper.get(portal(FORGOTTEN + "/sent"))).hasStatusOk()
			.bodyText()
			.contains("If there is an account, a mail is on its way.", "Look into the spam folder",
					"help@" + this.scope.getCode() + ".example.com")
			.doesNotContain(login());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\t" })
	void asksForSomethingToLookFor(String typed) {
		assertThat(ask(typed)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Error: ", "Enter your email or username.");
	}

	@Test
	void keepsWhatIsTooLong() {
		String typed = "a".repeat(255);

		assertThat(ask(typed)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("at most 254 characters", "value=\"" + typed + "\"");
	}

	@Test
	void refusesWhatNoFormSends() {
		this.shopper.get(portal(FORGOTTEN));

		assertThat(this.shopper.submit(portal(FORGOTTEN), "login", "a\u0000b")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.shopper.submit(portal(FORGOTTEN), "login", "a@example.com", "login", "b@example.com"))
			.hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.shopper.forge(portal(FORGOTTEN), "login", login())).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void isLedToFromWhereverSomebodyIsStuck() {
		String link = "href=\"" + portal(FORGOTTEN) + "\"";

		assertThat(this.shopper.get(portal("/sign-in"))).bodyText().contains(link, "Forgot password?");
		assertThat(this.shopper.submit(portal("/sign-in"), "login", login(), "password", "not this one")).bodyText()
			.contains(link);
		assertThat(this.shopper.open(portal("/reset/no-such-link"))).hasStatus(HttpStatus.GONE)
			.bodyText()
			.contains(link, "Ask for a new link");
		assertThat(this.shopper.get(portal("/out-of-date"))).bodyText().contains(link, "Ask for a new link");
	}

	@Test
	void isNotThereWhereItIsSwitchedOff() {
		this.shopper.get(portal(FORGOTTEN));
		this.settings.choose(this.scope, Setting.ALLOW_FORGOT_PASSWORD, false);

		assertThat(this.shopper.submit(portal(FORGOTTEN), "login", login())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(List.of(portal(FORGOTTEN), portal(FORGOTTEN + "/sent")))
			.allSatisfy((it) -> assertThat(this.shopper.get(it)).hasStatus(HttpStatus.NOT_FOUND));
		assertThat(List.of("/sign-in", "/reset", "/out-of-date"))
			.allSatisfy((it) -> assertThat(this.shopper.get(portal(it))).bodyText().doesNotContain(FORGOTTEN));
		assertThat(this.shopper.get(portal("/reset"))).bodyText().contains("ask the customer service of");
		assertThat(asked()).isZero();
	}

	@Test
	void isSwitchedOffForAllBelow() {
		Scope store = this.fixtures.store(this.scope);
		this.settings.choose(this.scope, Setting.ALLOW_FORGOT_PASSWORD, false);

		assertThat(this.shopper.get("/portal/" + store.getCode() + FORGOTTEN)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void isNotThereWhereTheWebsiteIsSwitchedOff() {
		this.shopper.get(portal(FORGOTTEN));
		this.jdbc.update("update scope set version = version + 1, active = false where id = ?", this.scope.id());

		assertThat(this.shopper.get(portal(FORGOTTEN))).hasStatus(HttpStatus.NOT_FOUND);
		this.shopper.get("/portal/" + this.fixtures.vendor().getCode() + FORGOTTEN);
		assertThat(this.shopper.submit(portal(FORGOTTEN), "login", login())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(asked()).isZero();
	}

	/** R20, R21: whoever has a list of addresses gets no further than anybody else. */
	@Test
	void stopsWhoeverAsksForOneAfterTheOther() {
		this.jdbc.batchUpdate(
				"insert into attempt (kind, source, at) select 'CUSTOMER_LINK', ?, registered_at from customer "
						+ "where id = ?",
				Collections.nCopies(this.properties.limits().customerLinksPerHour() - 1,
						new Object[] { this.place, this.customer.id() }));
		assertThat(ask("nobody@example.com")).hasStatus(HttpStatus.SEE_OTHER);

		MvcTestResult refused = ask(login());

		assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS).headers().containsHeader("Retry-After");
		assertThat(refused).bodyText().contains("Too many tries");
		this.shopper = new Shopper(this.mvc).from("198.51.100.4");
		assertThat(ask(login())).hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void isReadInFrench() {
		assertThat(this.shopper.request(HttpMethod.GET, portal(FORGOTTEN), "Accept-Language", "fr")).bodyText()
			.contains("<html lang=\"fr\"", "Mot de passe oublié");
		assertThat(this.shopper.request(HttpMethod.GET, portal(FORGOTTEN + "/sent"), "Accept-Language", "fr"))
			.bodyText()
			.contains("S’il existe un compte, un e-mail est en route.");
	}

	private MvcTestResult ask(String login) {
		this.shopper.get(portal(FORGOTTEN));
		return this.shopper.submit(portal(FORGOTTEN), "login", login);
	}

	private String login() {
		return Objects.requireNonNull(this.customer.getUsername());
	}

	private long asked() {
		return Objects.requireNonNull(
				this.jdbc.queryForObject("select count(*) from activity where action = 'reset.asked' and scope_id = ?",
						Long.class, this.scope.id()));
	}

	private String portal(String page) {
		return "/portal/" + this.scope.getCode() + page;
	}

}
