package io.orchestration.console.staff;

import java.time.OffsetDateTime;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class PreferencesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private TestUser csr;

	private Customer customer;

	@BeforeEach
	void hire() {
		this.vendor = this.fixtures.vendor();
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
		this.customer = this.fixtures.customer(this.vendor);
	}

	@Test
	void countFromTheNextRequestOn() {
		this.jdbc.sql("update customer set registered_at = ? where id = ?")
			.params(OffsetDateTime.parse("2030-07-01T22:30:00Z"), this.customer.id())
			.update();
		assertThat(customers()).bodyText().contains("<html lang=\"en\"", "2030-07-01 22:30", "times in UTC");

		assertThat(choose("fr", "europe/paris")).redirectedUrl().isEqualTo("/account/preferences");

		assertThat(customers()).hasHeader(HttpHeaders.CONTENT_LANGUAGE, "fr")
			.hasHeader(HttpHeaders.VARY, "Accept-Language")
			.bodyText()
			.contains("<html lang=\"fr\"", "Clients", "02/07/2030 00:30", "fuseau horaire Europe/Paris")
			.contains("<time datetime=\"2030-07-01T22:30:00Z\">");
	}

	@Test
	void comeBackAsTheyWereChosen() {
		choose("fr", "America/Toronto");

		assertThat(get("/account/preferences")).bodyText()
			.contains("<option value=\"fr\" selected=\"selected\">Français</option>", "value=\"America/Toronto\"");
	}

	@Test
	void canBeGivenBackToTheBrowser() {
		choose("fr", "Europe/Paris");
		choose("", "");

		assertThat(this.mvc.get()
			.uri("/account/preferences")
			.with(user(this.csr))
			.header(HttpHeaders.ACCEPT_LANGUAGE, "en")
			.cookie(new Cookie("zone", "Asia/Tokyo"))).bodyText().contains("My preferences", "Now: Asia/Tokyo.");
	}

	@Test
	void stayWhenTheLanguageIsUnknown() {
		assertThat(choose("tlh", "")).hasStatus(422).bodyText().contains("Choose one of the entries of the list.");
	}

	@Test
	void stayWhenTheZoneIsUnknownAndSayWhatWouldDo() {
		assertThat(choose("", "Mars/Olympus")).hasStatus(422)
			.bodyText()
			.contains("There is no such time zone.", "value=\"Mars/Olympus\"", "<title>Error: ");
	}

	@Test
	void standInTheActivity() {
		choose("fr", "Europe/Paris");

		assertThat(this.jdbc.sql("select detail from activity where actor_email = ? and action = ?")
			.params(this.csr.email(), "staff.preferences-changed")
			.query(String.class)
			.list()).containsExactly("{language.fr} · Europe/Paris");
	}

	@Test
	void areNobodyElses() {
		TestUser colleague = this.fixtures.staff(Role.CSR, this.vendor);
		choose("fr", "Europe/Paris");

		assertThat(this.mvc.get().uri("/account/preferences").with(user(colleague))).bodyText()
			.contains("My preferences");
	}

	@Test
	void areAskedOfNobodyWhoHasNotSignedIn() {
		assertThat(this.mvc.get().uri("/account/preferences")).redirectedUrl().isEqualTo("/sign-in");
	}

	private MvcTestResult choose(String language, String timeZone) {
		return this.mvc.post()
			.uri("/account/preferences")
			.with(user(this.csr))
			.with(csrf())
			.param("language", language)
			.param("timeZone", timeZone)
			.exchange();
	}

	private MvcTestResult customers() {
		return get("/scopes/" + this.vendor.getCode() + "/customers");
	}

	private MvcTestResult get(String url) {
		return this.mvc.get().uri(url).with(user(this.csr)).exchange();
	}

}
