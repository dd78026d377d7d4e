package io.orchestration.console.portal;

import java.time.Clock;
import java.util.Objects;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class StorefrontReadersTests {

	private static final String NEW = "sept hérons traversent le moulin";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	private Scope scope;

	private Customer customer;

	private Shopper shopper;

	@BeforeEach
	void aCustomer() {
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.shopper = new Shopper(this.mvc);
	}

	@Test
	void readWhatTheirBrowserAsksFor() {
		assertThat(this.shopper.request(HttpMethod.GET, page("sign-in"), "Accept-Language", "fr-CA"))
			.hasHeader(HttpHeaders.CONTENT_LANGUAGE, "fr")
			.hasHeader(HttpHeaders.VARY, "Accept-Language")
			.bodyText()
			.contains("<html lang=\"fr\"", "E-mail ou identifiant");
	}

	@Test
	void readTheLanguageOfTheScopeIfTheBrowserAsksForNoneThereIs() {
		this.jdbc.sql("update scope set version = version + 1, culture = 'fr-FR' where id = ?")
			.param(this.scope.id())
			.update();

		assertThat(this.shopper.request(HttpMethod.GET, page("sign-in"), "Accept-Language", "de")).bodyText()
			.contains("E-mail ou identifiant");
		assertThat(this.shopper.get(page("sign-in"))).bodyText().contains("E-mail ou identifiant");
		assertThat(this.shopper.request(HttpMethod.GET, page("sign-in"), "Accept-Language", "en")).bodyText()
			.contains("Email or username");
	}

	@Test
	void readTheirOwnLanguageFromTheLinkToTheEnd() {
		speakFrench();

		assertThat(this.shopper.open(link())).bodyText()
			.contains("<html lang=\"fr\"", "Choisissez un nouveau mot de passe");
		assertThat(this.shopper.submit(page("reset"), "password", "court", "retype", "court")).bodyText()
			.contains("<title>Erreur\u00a0:", "Utilisez au moins 15 caractères.");
		this.shopper.submit(page("reset"), "password", NEW, "retype", NEW);
		assertThat(this.shopper.get(page("reset/done"))).bodyText().contains("Votre mot de passe est modifié");
	}

	@Test
	void readTheirOwnLanguageOnceSignedIn() {
		speakFrench();

		this.shopper.get(page("sign-in"));
		this.shopper.submit(page("sign-in"), "login", Objects.requireNonNull(this.customer.getEmail()), "password",
				Fixtures.PASSWORD);

		assertThat(this.shopper.get(page("welcome"))).bodyText().contains("Vous êtes connecté");
	}

	/** R11: a dead link tells nothing of whom it was for, not even their language. */
	@Test
	void areStrangersWithADeadLink() {
		speakFrench();
		String link = link();
		this.jdbc
			.sql("update password_reset set state = 'CANCELLED', open_for = null, ended_at = requested_at "
					+ "where customer_id = ?")
			.param(this.customer.id())
			.update();

		assertThat(this.shopper.open(link)).bodyText().contains("This link no longer works");
	}

	private void speakFrench() {
		this.jdbc.sql("update customer set language = 'fr-CA' where id = ?").param(this.customer.id()).update();
	}

	private String link() {
		return new Links(this.passwords, this.fixtures, this.jdbc, this.clock).link(this.scope, this.customer);
	}

	private String page(String name) {
		return "/portal/" + this.scope.getCode() + "/" + name;
	}

}
