package io.orchestration.console.staff;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** What was done to a console user and by them. */
@ConsoleTest
class UserActivityTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private TestUser csr;

	private UserDesk desk;

	@BeforeEach
	void hire() {
		this.vendor = this.fixtures.vendor();
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
		this.desk = new UserDesk(this.mvc, this.jdbc, this.fixtures.staff(Role.ADMINISTRATOR, this.vendor),
				this.vendor);
	}

	@Test
	void tellsWhatWasDoneToTheUser() {
		this.desk.rename(this.csr, "Rae Okafor");
		this.desk.decide(this.csr, this.vendor, "CSR", "READER");

		assertThat(this.desk.open(this.csr, "/activity")).bodyText()
			.contains("Console user edited", "Display name: Rae Whitfield → Rae Okafor", "Role changed", "CSR → Reader",
					this.desk.me().email(), this.vendor.getName());
	}

	@Test
	void isWordedInFrench() {
		this.desk.decide(this.csr, this.vendor, "CSR", "READER");
		this.jdbc.sql("update console_user set language = 'fr' where id = ?").param(this.desk.me().id()).update();

		assertThat(this.desk.open(this.csr, "/activity")).hasHeader(HttpHeaders.CONTENT_LANGUAGE, "fr")
			.bodyText()
			.contains("Rôle modifié", "Activité");
	}

	@Test
	void tellsWhatTheUserDid() {
		this.mvc.post()
			.uri("/account/preferences")
			.with(user(this.csr))
			.with(csrf())
			.param("language", "fr")
			.param("timeZone", "")
			.exchange();

		assertThat(this.desk.open(this.csr, "/activity")).bodyText().contains("Own preferences changed");
	}

	/** R52: whoever may look learns of it; whoever stands at the door does not (T17). */
	@Test
	void tellsOfRefusedSignIns() {
		this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.param("email", this.csr.email())
			.param("password", "not the password at all")
			.exchange();

		assertThat(this.desk.open(this.csr, "/activity")).bodyText().contains("Sign-in to the console refused");
	}

	@Test
	void speaksOfNoFilterWhereThereIsNone() {
		assertThat(this.desk.open(this.csr, "/activity")).bodyText()
			.contains("No activity to show")
			.doesNotContain("A wider filter may show more.");
		assertThat(this.mvc.get().uri("/scopes/" + this.vendor.getCode() + "/activity").with(user(this.desk.me())))
			.bodyText()
			.contains("No activity to show", "A wider filter may show more.");
	}

	@Test
	void keepsToItselfWhatHappenedElsewhere() {
		Scope foreign = this.fixtures.vendor();
		this.fixtures.grant(this.csr, Role.ADMINISTRATOR, foreign);
		UserDesk elsewhere = new UserDesk(this.mvc, this.jdbc, this.csr, foreign);
		TestUser colleague = this.fixtures.staff(Role.READER, foreign);
		elsewhere.decide(colleague, foreign, "READER", "EDITOR");
		elsewhere.rename(colleague, "Nobody’s Business");

		assertThat(this.desk.open(this.csr, "/activity")).hasStatusOk()
			.bodyText()
			.doesNotContain("Role changed", "Console user edited", "Business");
	}

	@Test
	void showsTheActsInTheActivityOfTheScopeToo() {
		this.desk.decide(this.csr, this.vendor, "CSR", "READER");

		assertThat(this.mvc.get().uri("/scopes/" + this.vendor.getCode() + "/activity").with(user(this.desk.me())))
			.bodyText()
			.contains("Role changed", "CSR → Reader", "Rae Whitfield");
	}

	@Test
	void comesInPages() {
		for (int times = 0; times < 51; times++) {
			this.desk.decide(this.csr, this.vendor, (times % 2 == 0) ? "CSR" : "READER",
					(times % 2 == 0) ? "READER" : "CSR");
		}

		assertThat(this.desk.open(this.csr, "/activity")).bodyText().contains("rel=\"next\"", "activity?before=");
	}

}
