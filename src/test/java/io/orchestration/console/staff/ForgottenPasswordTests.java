package io.orchestration.console.staff;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.portal.Shopper;
import io.orchestration.console.scope.Role;
import io.orchestration.console.security.AttemptKind;
import io.orchestration.console.security.AttemptSource;
import io.orchestration.console.security.Attempts;
import io.orchestration.console.support.AtOnce;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.Stored;
import io.orchestration.console.support.TestUser;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class ForgottenPasswordTests {

	private static final String PAGE = "/sign-in/forgotten";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	ForgottenPasswords forgotten;

	@Autowired
	ConsoleProperties properties;

	@Autowired
	Attempts attempts;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Mailbox mailbox;

	@Autowired
	JdbcClient jdbc;

	private TestUser csr;

	private Shopper browser;

	@BeforeEach
	void somebodyAtAPlaceOfTheirOwn() {
		this.csr = this.fixtures.staff(Role.CSR, this.fixtures.vendor());
		this.browser = new Shopper(this.mvc).from("place " + this.fixtures.unique());
	}

	@Test
	void sendsALinkToTheStoredAddress() throws Exception {
		ask(" " + this.csr.email().toUpperCase(Locale.ROOT));
		this.forgotten.answer();

		MimeMessage mail = this.mailbox.await(this.csr.email(), 1).get(0);
		assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(this.csr.email());
		assertThat(mail.getSubject()).isEqualTo("Choose a new password for Orchestration Console");
		assertThat(Mailbox.text(mail)).contains("Hello Rae Whitfield,", this.csr.email(), "works once, until");
		assertThat(Mailbox.html(mail)).contains("href=\"" + Mailbox.link(mail) + "\"");
	}

	/** T12 (R13): whatever the request says. */
	@Test
	void leadsToTheConfiguredAddress() {
		this.browser.get(PAGE);
		this.browser.request(HttpMethod.GET, PAGE, "Host", "evil.test");
		ask(this.csr.email());
		this.forgotten.answer();

		String link = Mailbox.link(this.mailbox.await(this.csr.email(), 1).get(0));
		assertThat(link).startsWith(this.properties.publicBaseUrl() + "/sign-in/reset/");
		assertThat(this.browser.open(link.substring(this.properties.publicBaseUrl().toString().length()))).hasStatusOk()
			.bodyText()
			.contains("for " + this.csr.email());
		assertThat(Stored.everything(this.jdbc)).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
	}

	/** T17 (R25); the time it takes is alike because the same is written down. */
	@Test
	void answersAlikeWhetherOrNotSomebodyHasTheAddress() {
		TestUser disabled = this.fixtures.stranger();
		this.jdbc.sql("update console_user set enabled = false where id = ?").param(disabled.id()).update();
		long before = asked();

		List<MvcTestResult> answers = List.of(ask(this.csr.email()), ask(unknown()), ask(disabled.email()));

		assertThat(answers)
			.allSatisfy((it) -> assertThat(it).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(PAGE + "/sent"));
		assertThat(asked()).isEqualTo(before + 3);
	}

	@Test
	void sendsNothingToWhoeverMayNotSignIn() {
		TestUser disabled = this.fixtures.stranger();
		this.jdbc.sql("update console_user set enabled = false where id = ?").param(disabled.id()).update();
		String unknown = unknown();

		ask(disabled.email());
		ask(unknown);
		ask(this.csr.email());
		this.forgotten.answer();

		this.mailbox.await(this.csr.email(), 1);
		assertThat(ordersTo(disabled.email())).isZero();
		assertThat(ordersTo(unknown)).isZero();
	}

	/** T16 (R19). */
	@Test
	void asksForAnAddressAndKeepsWhatWasTyped() {
		for (String typed : List.of("", "rae", "a@example.com,b@example.com", "a@example.com\r\nBcc: b@example.com")) {
			assertThat(ask(typed)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains("Error: ", "Enter the email address you sign in with");
		}
	}

	/** R20: no mailbox is flooded. */
	@Test
	void sendsOnlySoManyMailsWithinAnHour() {
		int most = this.properties.limits().resetsPerCustomerPerHour();

		IntStream.range(0, most + 2).forEach((it) -> ask(this.csr.email()));
		this.forgotten.answer();

		assertThat(ordersTo(this.csr.email())).isEqualTo(most);
	}

	@Test
	void stopsWhoeverAsksForOneAddressAfterTheOther() {
		int most = this.properties.limits().forgottenPasswordsPerHour();
		AttemptSource place = new AttemptSource("place " + this.fixtures.unique());
		IntStream.range(0, most - 1).forEach((it) -> this.attempts.take(AttemptKind.FORGOTTEN_PASSWORD, place, most));
		this.browser.from(place.name());
		assertThat(ask(unknown())).hasStatus(HttpStatus.SEE_OTHER);

		assertThat(ask(this.csr.email())).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
			.headers()
			.containsHeader("Retry-After");
	}

	@Test
	void writesInTheLanguageOfTheUser() throws Exception {
		this.jdbc.sql("update console_user set language = 'fr' where id = ?").param(this.csr.id()).update();

		ask(this.csr.email());
		this.forgotten.answer();

		MimeMessage mail = this.mailbox.await(this.csr.email(), 1).get(0);
		assertThat(mail.getSubject()).isEqualTo("Choisissez un nouveau mot de passe pour Orchestration Console");
		assertThat(Mailbox.text(mail)).contains("Bonjour Rae Whitfield,");
	}

	@Test
	void isAnsweredOnceHoweverManyNodesWantTo() throws Exception {
		ask(this.csr.email());

		AtOnce.of(8, () -> {
			this.forgotten.answer();
			return true;
		});

		assertThat(ordersTo(this.csr.email())).isEqualTo(1);
	}

	/** R52, R54. */
	@Test
	void leavesALineWithoutWhatStrangersTyped() {
		String typed = "secret" + this.fixtures.unique() + "@example.com";

		ask(this.csr.email());
		ask(typed);

		List<String> details = this.jdbc
			.sql("select coalesce(detail, '') from activity where action = 'staff.password-forgotten'")
			.query(String.class)
			.list();
		assertThat(details).contains("", "s***@example.com").doesNotContain(typed, this.csr.email());
		assertThat(Stored.everything(this.jdbc)).doesNotContain(typed);
	}

	private MvcTestResult ask(String email) {
		this.browser.get(PAGE);
		return this.browser.submit(PAGE, "email", email);
	}

	private String unknown() {
		return "nobody." + this.fixtures.unique() + "@example.com";
	}

	/** How many requests have been written down so far, answered or not. */
	private long asked() {
		return Objects.requireNonNull(this.jdbc.sql("select count(*) from activity where action = ?")
			.param("staff.password-forgotten")
			.query(Long.class)
			.single());
	}

	private long ordersTo(String recipient) {
		return this.jdbc.sql("select count(*) from outbox_mail where recipient = ?")
			.param(recipient)
			.query(Long.class)
			.single();
	}

}
