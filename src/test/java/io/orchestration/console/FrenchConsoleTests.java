package io.orchestration.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The way of a CSR in Montréal whose browser asks for French. */
@ConsoleTest
class FrenchConsoleTests {

	private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@Autowired
	SettingChoices settings;

	private Scope vendor;

	private Customer customer;

	private TestUser administrator;

	private String scope;

	@BeforeEach
	void people() {
		this.vendor = this.fixtures.vendor();
		this.scope = "/scopes/" + this.vendor.getCode();
		this.customer = this.fixtures.customer(this.vendor);
		this.fixtures.lock(this.customer);
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
	}

	@Test
	void opensItsDoorInFrench() {
		assertThat(french(this.mvc.get().uri("/sign-in?error="))).bodyText()
			.contains("<html lang=\"fr\"", "Se connecter", "ne correspondent à aucun utilisateur de la console");
	}

	@Test
	void leadsFromTheListToTheAccount() {
		assertThat(get("/customers")).bodyText()
			.contains("Filtre des clients", "1 client", "Verrouillé", here("dd/MM/yyyy HH:mm", now()),
					"fuseau horaire America/Toronto");
		Instant unlocked = now().plus(Duration.ofMinutes(15));
		assertThat(get(account())).bodyText()
			.contains("Réinitialiser le mot de passe", "Dernière connexion", here("dd/MM/yyyy HH:mm z", unlocked),
					"<time datetime=\"" + unlocked.truncatedTo(ChronoUnit.SECONDS) + "\">");
	}

	@Test
	void resetsAPasswordInFrench() {
		String password = "/customers/" + this.customer.id() + "/password";
		assertThat(get(password)).bodyText()
			.contains("Définir le mot de passe du client", "Envoyer au client un e-mail de réinitialisation");

		post(password, "method", "MAIL", "reason", "FORGOTTEN");

		assertThat(get(account())).bodyText()
			.contains("Dernière réinitialisation", "Oublié", here("dd/MM/yyyy HH:mm:ss z", now()),
					"expire le " + here("dd/MM/yyyy HH:mm z", now().plus(Duration.ofHours(1))));
		assertThat(get(password)).bodyText()
			.contains("Un lien envoyé le " + here("dd/MM/yyyy HH:mm z", now()) + " fonctionne encore.");
		assertThat(get("/activity")).bodyText().contains("Quand (America/Toronto)", "Réinitialisation par e-mail");
	}

	/**
	 * Whatever was done by somebody who reads English, and before there were such words.
	 */
	@Test
	void readsTheActivityInFrench() {
		this.settings.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, true);
		post("/customers/" + this.customer.id() + "/password", "method", "MAIL", "reason", "LOCKED_OUT", "caseNumber",
				"{role.CSR}");
		this.jdbc.sql(
				"insert into activity (at, actor_kind, action, scope_id, result, detail) select at, actor_kind, action, "
						+ "scope_id, result, detail || ' · caller verified' from activity "
						+ "where scope_id = ? and action = 'option.changed'")
			.param(this.vendor.id())
			.update();

		assertThat(get("/activity")).bodyText()
			.contains("Autoriser la saisie manuelle : désactivé (hérité) → activé · caller verified",
					"Compte verrouillé · {role.CSR}");
	}

	@Test
	void saysInFrenchWhatIsWrong() {
		assertThat(post("/customers/" + this.customer.id() + "/password", "method", "MAIL")).hasStatus(422)
			.bodyText()
			.contains("<title>Erreur\u00a0:", "Choisissez un motif.");
		assertThat(post("/administration/customer", "value[failures-before-lock]", "0", "here[failures-before-lock]",
				"1", "was[failures-before-lock]", ""))
			.hasStatus(422)
			.bodyText()
			.contains("Échecs de connexion avant verrouillage\u00a0: saisissez un nombre entier de 1 à 100.");
		assertThat(get("/customers?registeredFrom=demain")).hasStatus(422)
			.bodyText()
			.contains("Saisissez un jour qui existe");
	}

	@Test
	void meansTheReadersDaysInFilters() {
		OffsetDateTime newYearsEveInToronto = OffsetDateTime.parse("2030-01-01T03:00:00Z");
		this.jdbc.sql("update customer set registered_at = ? where id = ?")
			.params(newYearsEveInToronto, this.customer.id())
			.update();

		assertThat(get("/customers?registeredFrom=2029-12-31&registeredTo=2029-12-31")).bodyText()
			.contains(this.customer.getNumber());
		assertThat(get("/customers?registeredFrom=2030-01-01&registeredTo=2030-01-01")).bodyText()
			.doesNotContain(this.customer.getNumber());
	}

	private Instant now() {
		return this.clock.instant();
	}

	private static String here(String pattern, Instant moment) {
		return DateTimeFormatter.ofPattern(pattern, Locale.FRENCH).withZone(TORONTO).format(moment);
	}

	private String account() {
		return "/customers/" + this.customer.id() + "/account";
	}

	private MvcTestResult get(String path) {
		return french(this.mvc.get().uri(this.scope + path).with(user(this.administrator)));
	}

	private MvcTestResult post(String path, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post()
			.uri(this.scope + path)
			.with(user(this.administrator))
			.with(csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request.formField(fields[at], fields[at + 1]);
		}
		return french(request);
	}

	private static MvcTestResult french(MockMvcRequestBuilder request) {
		return request.header("Accept-Language", "fr-CA,fr;q=0.9,en;q=0.5")
			.cookie(new Cookie("zone", TORONTO.getId()))
			.exchange();
	}

}
