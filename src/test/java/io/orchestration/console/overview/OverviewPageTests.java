package io.orchestration.console.overview;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Statements;
import io.orchestration.console.support.TestUser;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class OverviewPageTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	private Happenings happenings;

	private Scope vendor;

	private TestUser reader;

	@BeforeEach
	void aVendor() {
		this.happenings = new Happenings(this.jdbc);
		this.vendor = this.fixtures.vendor();
		this.reader = this.fixtures.staff(Role.READER, this.vendor);
	}

	@Test
	void showsFiguresChartsAndTheSameAsTables() {
		Customer customer = happen();

		assertThat(get("")).hasStatusOk()
			.bodyText()
			.contains("Resets asked for", "3 by mail, 1 typed", ">50%<", "2 of 4", ">4 min 10 s<",
					"none came back later", "by the clock of UTC", "role=\"img\"", "<rect class=\"lower\"",
					"<circle class=\"dot\"", ">Mail refused<", "Resets per day, as a table",
					path("/customers?locked=true"))
			.doesNotContain("NaN", "??", "null", String.valueOf(customer.getEmail()), customer.getNumber());
	}

	@Test
	void saysInWordsThatThereWasNothing() {
		assertThat(get("?days=7")).hasStatusOk()
			.bodyText()
			.contains("No reset was asked for on these days.", "No mail was refused on these days.",
					"has led to a new password.")
			.doesNotContain("<svg class=\"chart\"", "NaN");
	}

	@Test
	void standsFirstInTheNavigation() {
		assertThat(get("")).bodyText()
			.containsSubsequence("<nav", path("/overview\" aria-current=\"page\""), path("/customers\""));
	}

	@ParameterizedTest
	@CsvSource({ "'', 30", "?days=, 30", "?days=7, 7", "?days=30, 30", "?days=90, 90" })
	void coversThePeriodOfItsAddress(String query, int days) {
		happen();

		assertThat(get(query)).hasStatusOk()
			.bodyText()
			.contains(days + " bars, one a day", "aria-current=\"true\">" + days);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "abc", "1e9", "31", "7.5", "99999999999999999999", "%3Cb%3E", "7%207" })
	void refusesAnyOtherPeriodAndSaysWhichThereAre(String days) {
		assertThat(get("?days=" + days)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("<title>Error:", "Choose 7, 30 or 90 days.", "href=\"#days\"", "id=\"days\"")
			.doesNotContain("Accounts locked now", "<b>");
	}

	@Test
	void isWrittenInTheReadersLanguageAndZone() {
		happen();

		MvcTestResult page = this.mvc.get()
			.uri(path("/overview"))
			.with(user(this.reader))
			.header("Accept-Language", "fr")
			.cookie(new Cookie("zone", "America/Toronto"))
			.exchange();

		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("Vue d’ensemble", "fuseau horaire America/Toronto", ">50\u00a0%<", "Jour (America/Toronto)",
					"E-mail refusé");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void isForWhoeverMaySeeCustomers(Role role) {
		assertThat(get("", this.fixtures.staff(role, this.vendor))).hasStatusOk();
	}

	@Test
	void isMissingInAScopeOfOthers() {
		assertThat(get("", this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.vendor())))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void costsFewStatementsInAll() {
		happen();
		assertThat(get("?days=90")).hasStatusOk();

		try (Statements statements = new Statements()) {
			assertThat(get("?days=90")).hasStatusOk();

			assertThat(statements.sent()).hasSizeLessThanOrEqualTo(10);
		}
	}

	/** Two completed, one of them typed, one whose mail was refused, one still open. */
	private Customer happen() {
		Instant now = this.clock.instant();
		this.happenings.completed(customer(), now.minus(Duration.ofHours(2)), Duration.ofSeconds(250));
		this.happenings.typed(customer(), now);
		this.happenings.asked(customer(), now);
		Customer customer = customer();
		long reset = this.happenings.asked(customer, now);
		this.happenings.undelivered(customer, reset, State.REFUSED, now);
		this.happenings.locked(customer, now.plusSeconds(60));
		return customer;
	}

	private Customer customer() {
		return this.fixtures.customer(this.vendor);
	}

	private MvcTestResult get(String query) {
		return get(query, this.reader);
	}

	private MvcTestResult get(String query, TestUser user) {
		return this.mvc.get().uri(URI.create(path("/overview" + query))).with(user(user)).exchange();
	}

	private String path(String page) {
		return "/scopes/" + this.vendor.getCode() + page;
	}

}
