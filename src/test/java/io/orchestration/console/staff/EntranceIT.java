package io.orchestration.console.staff;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.support.Visitor;
import io.orchestration.console.support.WithoutJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class EntranceIT {

	private static final String NEW = "seven herons cross a frozen field";

	@Autowired
	Invitations invitations;

	@Autowired
	ConsoleUserRepository users;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	SettingChoices settings;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Mailbox mailbox;

	@Autowired
	JdbcClient jdbc;

	private Scope scope;

	private TestUser csr;

	@BeforeEach
	void hire() {
		this.scope = this.fixtures.vendor();
		this.csr = this.fixtures.staff(Role.CSR, this.scope);
	}

	@Test
	@WithoutJavaScript
	void leadsFromTheInvitationToAPasswordAndIn(Visitor visitor) {
		visitor.open(invite());
		assertThat(visitor.page().url()).endsWith("/sign-in/reset");
		choose(visitor, NEW, NEW);
		assertThat(visitor.page().content()).contains("Your password has been changed.");

		signIn(visitor, NEW);

		assertThat(visitor.page().url()).contains("/scopes");
		assertThat(visitor.page().content()).contains(this.csr.displayName());
	}

	@Test
	@WithoutJavaScript
	void leadsFromAForgottenPasswordToANewOneAndIn(Visitor visitor) {
		visitor.open("/sign-in");
		visitor.follow("Forgot password");
		visitor.type("Email", this.csr.email());
		visitor.press("Send link");
		assertThat(visitor.page().content()).contains("Look into your mailbox");
		visitor.open(Mailbox.link(this.mailbox.await(this.csr.email(), 1).get(0)));

		choose(visitor, NEW, NEW);
		signIn(visitor, NEW);

		assertThat(visitor.page().url()).contains("/scopes");
	}

	@Test
	void isFitForEveryoneByDayAndNightOnAnyScreen(Visitor visitor) {
		visitor.open("/sign-in/forgotten");
		visitor.examineOnAllScreens();
		visitor.press("Send link");
		visitor.examineOnAllScreens();
		visitor.type("Email", "nobody@example.com");
		visitor.press("Send link");
		visitor.examineOnAllScreens();
		visitor.open(invite());
		visitor.examineOnAllScreens();
		choose(visitor, "short", "shorter");
		visitor.examineOnAllScreens();
		visitor.open("/sign-in/reset/not-a-ticket");
		visitor.examineOnAllScreens();
		lockOut(visitor);
		assertThat(visitor.page().content()).contains("Too many sign-ins with this address have failed.");
		visitor.examineOnAllScreens();
	}

	@Test
	void offersAdministratorsAPageThatIsFitForEveryone(Visitor administrator) {
		this.settings.choose(this.scope, Setting.ALLOW_MANUAL_ENTRY_FOR_USERS, true);
		invite();
		administrator.signIn(this.fixtures.staff(Role.ADMINISTRATOR, this.scope));
		administrator.open("/scopes/" + this.scope.getCode() + "/administration/users/" + this.csr.id() + "/password");
		administrator.examineOnAllScreens();

		administrator.choose("Change password");
		administrator.type("New password", "short");
		administrator.press("OK");
		administrator.examineOnAllScreens();
		administrator.press("Send Reset Password email to user");

		assertThat(administrator.page().content()).contains("is on its way to the user");
		administrator.examineOnAllScreens();
	}

	/** What a user nobody has let in yet finds in their mailbox. */
	private String invite() {
		this.jdbc.sql("update console_user set must_change_password = true where id = ?").param(this.csr.id()).update();
		this.transaction.executeWithoutResult(
				(status) -> this.invitations.invite(this.users.findById(this.csr.id()).orElseThrow(), this.scope));
		return Mailbox.link(this.mailbox.await(this.csr.email(), 1).get(0));
	}

	private void lockOut(Visitor visitor) {
		visitor.open("/sign-in");
		for (int time = 0; time < 5; time++) {
			signIn(visitor, "not the password at all");
		}
	}

	private void signIn(Visitor visitor, String password) {
		visitor.type("Email", this.csr.email());
		visitor.type("Password", password);
		visitor.press("Sign in");
	}

	private static void choose(Visitor visitor, String password, String retype) {
		visitor.type("New password", password);
		visitor.type("Retype password", retype);
		visitor.press("Save password");
	}

}
