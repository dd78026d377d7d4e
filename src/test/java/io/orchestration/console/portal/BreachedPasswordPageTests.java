package io.orchestration.console.portal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.BreachServer;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** T7: who chooses a breached password is told why it is refused, and can go on. */
@ConsoleTest
class BreachedPasswordPageTests {

	private static final String BREACHED = "eleven tin drums beneath the pier";

	private static final String GOOD = "seventeen paper boats at dawn";

	private static final String SAID = "This password is known from a data breach of another website. "
			+ "Choose another one.";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	SettingChoices choices;

	@Autowired
	BreachServer server;

	@Autowired
	Links links;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient jdbc;

	private Shopper shopper;

	private Scope scope;

	private Customer customer;

	private String portal;

	@BeforeEach
	void aCarefulVendor() {
		this.server.know(BREACHED);
		this.shopper = new Shopper(this.mvc);
		this.scope = this.fixtures.vendor();
		this.choices.choose(this.scope, Setting.REFUSE_BREACHED_PASSWORDS, true);
		this.choices.choose(this.scope, Setting.ALLOW_MANUAL_ENTRY, true);
		this.customer = this.fixtures.customer(this.scope);
		this.portal = "/portal/" + this.scope.getCode();
	}

	@Test
	void tellsWhoeverFollowedALink() {
		this.shopper.open(this.links.link(this.scope, this.customer));

		says(this.shopper.submit(this.portal + "/reset", "password", BREACHED, "retype", BREACHED)).contains(SAID);

		assertThat(this.shopper.submit(this.portal + "/reset", "password", GOOD, "retype", GOOD))
			.hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void tellsWhoeverHasATemporaryPassword() {
		this.jdbc.sql("update customer_credential set temporary_until = ? where customer_id = ?")
			.params(OffsetDateTime.now(this.clock).plusHours(24), this.customer.id())
			.update();
		this.shopper.get(this.portal + "/password/change");

		says(exchange(BREACHED)).contains(SAID);

		assertThat(exchange(GOOD)).hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void tellsTheConsoleUserWhoTypesIt() {
		says(enter("en")).contains(SAID);
		says(enter("fr")).contains(
				"Ce mot de passe est connu par une fuite de données d’un autre site. " + "Choisissez-en un autre.");
	}

	private MvcTestResult exchange(String password) {
		return this.shopper.submit(this.portal + "/password/change", "login",
				Objects.requireNonNull(this.customer.getUsername()), "temporary", Fixtures.PASSWORD, "password",
				password, "retype", password);
	}

	private MvcTestResult enter(String language) {
		return this.mvc.post()
			.uri("/scopes/{scope}/customers/{id}/password", this.scope.getCode(), this.customer.id())
			.header("Accept-Language", language)
			.with(user(this.fixtures.staff(Role.CSR, this.scope)))
			.with(csrf())
			.formField("method", "MANUAL")
			.formField("callerVerifiedBy", "CALLED_BACK")
			.formField("reason", "FORGOTTEN")
			.formField("password", BREACHED)
			.formField("retyped", BREACHED)
			.exchange();
	}

	private static AbstractStringAssert<?> says(MvcTestResult answer) {
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return assertThat(Shopper.body(answer)).doesNotContain(BREACHED);
	}

}
