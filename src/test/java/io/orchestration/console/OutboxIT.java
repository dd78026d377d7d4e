package io.orchestration.console;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.password.ResetReason;
import io.orchestration.console.password.ResetRequest;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.BrowserTestWithScriptedMail;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.ScriptedSmtpServer;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.support.Visitor;
import io.orchestration.console.support.WithoutJavaScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What an administrator sees of the mails, and does about those that wait. */
@BrowserTestWithScriptedMail
class OutboxIT {

	@Autowired
	Fixtures fixtures;

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	ScriptedSmtpServer server;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private TestUser administrator;

	@BeforeAll
	static void beMorePatientThanThePage() {
		PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
	}

	@BeforeEach
	void people() {
		this.server.recover();
		this.vendor = this.fixtures.vendor();
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
	}

	@AfterEach
	void openTheChannel() {
		this.server.recover();
		this.jdbc.sql("update mail_channel set paused_since = null, probe_at = null, last_answer = null").update();
		this.jdbc.sql("update outbox_mail set state = 'CANCELLED' where state = 'WAITING'").update();
	}

	@Test
	void showsWhatWaitsAndHasItTriedAtOnce(Visitor administrator) {
		this.server.answer("RCPT", "451 4.7.1 greylisted");
		Customer customer = resetAndFail();
		open(administrator);
		assertThat(row(administrator, customer)).containsText("Waiting");
		assertThat(row(administrator, customer)).containsText("The mail server wants the mail a second time");
		administrator.examine();
		this.server.recover();

		administrator.press("Retry now: " + customer.getEmail());

		assertThat(administrator.page().getByText("The mail is tried now.")).isVisible();
		assertThat(administrator.page().locator("#outbox-ACCEPTED strong")).hasText("1");
		administrator.page().reload();
		assertThat(row(administrator, customer)).containsText("Accepted");
		row(administrator, customer).getByRole(AriaRole.LINK).click();
		assertThat(administrator.page().locator(".trail li.now")).containsText("not opened yet");
	}

	@Test
	void filtersAndRetriesAllThatMatch(Visitor administrator) {
		this.server.answer("RCPT", "451 4.7.1 greylisted");
		Customer one = resetAndFail();
		Customer other = resetAndFail();
		open(administrator);

		administrator.page().locator("#outbox-WAITING").click();
		assertThat(rows(administrator)).hasCount(2);
		administrator.type("Recipient", String.valueOf(other.getUsername()).replace("user", "customer."));
		administrator.press("Filter");
		assertThat(rows(administrator)).hasCount(1);
		assertThat(row(administrator, one)).hasCount(0);
		this.server.recover();
		administrator.press("Retry all now");

		assertThat(administrator.page().getByText("The mail is tried now.")).isVisible();
		administrator.follow("Clear");
		assertThat(row(administrator, one)).containsText("Waiting");
		assertThat(row(administrator, other)).containsText("Accepted");
	}

	@Test
	void asksBeforeItGivesUp(Visitor administrator) {
		giveUp(administrator, Visitor::examine);
	}

	@Test
	@WithoutJavaScript
	void asksBeforeItGivesUpWithoutAScriptToo(Visitor administrator) {
		// what examines pages is a script itself
		giveUp(administrator, (it) -> {
		});
	}

	@Test
	void tellsTheTrailThatAMailWasGivenUp(Visitor administrator) {
		this.server.answer("RCPT", "451 4.7.1 greylisted");
		Customer customer = resetAndFail();
		open(administrator);
		administrator.press("Give up: " + customer.getEmail());
		administrator.byRole(AriaRole.DIALOG, "Give up this mail?")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Give up").setExact(true))
			.click();

		row(administrator, customer).getByRole(AriaRole.LINK).click();

		assertThat(administrator.page().locator(".trail li.failed"))
			.containsText("given up by Rae Whitfield, an administrator");
		assertThat(administrator.byRole(AriaRole.BUTTON, "Cancel reset")).isVisible();
		administrator.examine();
	}

	@Test
	void sendsATestMailAndShowsWhatBecomesOfIt(Visitor administrator) {
		this.server.answer("RCPT TO:<" + this.administrator.email(), "451 4.7.1 greylisted", "250 ok");
		open(administrator);

		administrator.press("Send test mail");

		assertThat(testMail(administrator)).containsText("has to wait");
		assertThat(testMail(administrator)).containsText("The mail server wants the mail a second time");
		administrator.examine();
		this.clock.advance(Duration.ofSeconds(70));
		assertThat(testMail(administrator)).containsText("was accepted by the mail server");
		assertThat(administrator.page().locator("#test-mail[hx-get]")).hasCount(0);
		assertThat(administrator.page().locator("#outbox-ACCEPTED strong")).hasText("1");
		administrator.examine();
	}

	@Test
	void saysThatATestMailWasRefused(Visitor administrator) {
		this.server.answer("RCPT TO:<" + this.administrator.email(), "550 5.1.1 no such user");
		open(administrator);

		administrator.press("Send test mail");

		assertThat(testMail(administrator)).containsText("was refused by the mail server");
		assertThat(testMail(administrator)).containsText("There is no such mailbox.");
	}

	@Test
	void saysThatNoMailLeavesAndTriesAtOnce(Visitor administrator) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.server.answer(ScriptedSmtpServer.GREETING, "421 4.3.2 not now");
		this.jdbc.sql("update mail_channel set paused_since = ?, probe_at = ?, last_answer = 'ConnectException'")
			.params(now, now.plusMinutes(1))
			.update();
		open(administrator);
		assertThat(administrator.page().getByText("No mail leaves since")).isVisible();
		assertThat(administrator.page().getByText("The mail server cannot be reached.")).isVisible();
		administrator.examine();

		administrator.press("Try now");

		assertThat(administrator.page().getByText("The mail server is tried now.")).isVisible();
	}

	private void giveUp(Visitor administrator, Consumer<Visitor> look) {
		this.server.answer("RCPT", "451 4.7.1 greylisted");
		Customer customer = resetAndFail();
		open(administrator);
		administrator.press("Give up: " + customer.getEmail());
		Locator dialog = administrator.byRole(AriaRole.DIALOG, "Give up this mail?");
		assertThat(dialog).containsText(String.valueOf(customer.getEmail()));
		look.accept(administrator);

		dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel")).click();
		assertThat(dialog).hasCount(0);
		administrator.press("Give up: " + customer.getEmail());
		dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Give up")).click();

		assertThat(administrator.page().getByText("The mail is given up.")).isVisible();
		assertThat(row(administrator, customer)).containsText("given up by Rae Whitfield");
		assertThat(administrator.byRole(AriaRole.BUTTON, "Give up all")).hasCount(0);
		look.accept(administrator);
	}

	/** A customer whose reset mail was tried once, in vain. */
	private Customer resetAndFail() {
		Customer customer = this.fixtures.customer(this.vendor);
		this.passwords.requestByMail(this.vendor, customer.id(),
				new ResetRequest(this.administrator, ResetReason.FORGOTTEN, null));
		org.awaitility.Awaitility.await().until(() -> tries(customer).equals(List.of(1)));
		return customer;
	}

	private List<Integer> tries(Customer customer) {
		return this.jdbc.sql("select tries from outbox_mail where customer_id = ?")
			.param(customer.id())
			.query(Integer.class)
			.list();
	}

	private void open(Visitor visitor) {
		visitor.signIn(this.administrator);
		visitor.open("/scopes/" + this.vendor.getCode() + "/outbox");
	}

	private static Locator rows(Visitor visitor) {
		return visitor.page().locator(".listing tbody tr");
	}

	private static Locator row(Visitor visitor, Customer customer) {
		return rows(visitor).filter(new Locator.FilterOptions().setHasText(customer.getEmail()));
	}

	private static Locator testMail(Visitor visitor) {
		return visitor.page().locator("#test-mail");
	}

}
