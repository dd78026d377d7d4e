package io.orchestration.console;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
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

/**
 * What a CSR sees of a reset while the customer is on the phone, in every state it can be
 * in.
 */
@BrowserTestWithScriptedMail
class ResetTrailIT {

	private static final String PRESS_OK = """
			document.querySelector('dialog footer .btn-primary').click();
			fetch('/livez').then((it) => it.status)""";

	private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<]+/reset/[A-Za-z0-9_-]{43}");

	@Autowired
	Fixtures fixtures;

	@Autowired
	ScriptedSmtpServer server;

	@Autowired
	SettingChoices settings;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Customer customer;

	private TestUser csr;

	@BeforeAll
	static void beMorePatientThanThePage() {
		PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
	}

	@BeforeEach
	void people() {
		this.server.recover();
		this.server.accepted().clear();
		this.vendor = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.vendor);
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
	}

	@AfterEach
	void openTheChannel() {
		this.server.recover();
		this.jdbc.sql("update mail_channel set paused_since = null, probe_at = null, last_answer = null").update();
		this.jdbc.sql("update outbox_mail set state = 'CANCELLED' where state = 'WAITING'").update();
	}

	@Test
	void goesOnByItselfUntilThePasswordIsChanged(Visitor atDesk, Visitor atHome) {
		this.fixtures.lock(this.customer);
		sendReset(atDesk);
		assertThat(step(atDesk)).hasText(Pattern.compile("Link opened\\s+not opened yet"));
		assertThat(atDesk.page().locator("li.done")).hasCount(2);
		atDesk.examine();

		atHome.open(link());
		assertThat(step(atDesk)).hasText(Pattern.compile("Password changed\\s+waiting for the customer"));
		assertThat(news(atDesk)).hasText(Pattern.compile("Password changed waiting for the customer"));
		atDesk.examine();

		this.clock.advance(Duration.ofMinutes(1));
		this.fixtures.lock(this.customer);
		atHome.type("New password", "seven herons above the mill");
		atHome.type("Retype password", "seven herons above the mill");
		atHome.press("Change password");
		assertThat(trail(atDesk).locator("li.done")).hasCount(4);
		assertThat(atDesk.page().locator("#account-given")).containsText("Password last changed " + minute());
		assertThat(trail(atDesk).getByRole(AriaRole.BUTTON)).hasCount(0);
		assertThat(atDesk.page().locator("#latest-reset[hx-get]")).hasCount(0);
		atDesk.examine();
	}

	@Test
	void takesTheLockOffThePageWhenTheCustomerIsBack(Visitor atDesk, Visitor atHome) {
		sendReset(atDesk);
		assertThat(trail(atDesk).locator("li.done")).hasCount(2);
		this.fixtures.lock(this.customer);
		atDesk.page().reload();
		assertThat(exact(atDesk, "Locked")).isVisible();
		assertThat(atDesk.byRole(AriaRole.BUTTON, "Unlock")).isVisible();

		changePassword(atHome);

		assertThat(trail(atDesk).locator("li.done")).hasCount(4);
		assertThat(exact(atDesk, "Locked")).hasCount(0);
		assertThat(atDesk.byRole(AriaRole.BUTTON, "Unlock")).hasCount(0);
		assertThat(atDesk.page().getByText("Locked after too many failed sign-ins")).hasCount(0);
	}

	@Test
	void waitsForItsFirstTry(Visitor atDesk) {
		this.server.answer(toTheCustomer(), ScriptedSmtpServer.HANG);

		sendReset(atDesk);

		assertThat(step(atDesk)).hasText(Pattern.compile("Waiting for the mail server\\s+leaves in a moment"));
		atDesk.examine();
	}

	@Test
	void saysInWordsWhyAMailWaitsAndKeepsTheDetailsOpen(Visitor atDesk) {
		this.server.answer(toTheCustomer(), "451 4.7.1 greylisted", "451 4.7.1 greylisted", "250 ok");
		sendReset(atDesk);
		assertThat(step(atDesk)).containsText("tried once");
		assertThat(step(atDesk)).containsText("The mail server wants the mail a second time");
		assertThat(step(atDesk).locator("code")).isHidden();

		step(atDesk).getByText("Original answer").click();
		assertThat(step(atDesk).locator("code")).hasText("451 4.7.1 greylisted");
		atDesk.examine();
		this.clock.advance(Duration.ofSeconds(70));

		assertThat(step(atDesk)).containsText("tried 2 times");
		assertThat(step(atDesk).locator("code")).isVisible();
		assertThat(step(atDesk).locator("summary")).isFocused();
		this.clock.advance(Duration.ofSeconds(140));
		assertThat(step(atDesk)).containsText("not opened yet");
	}

	@Test
	void saysThatNoMailLeavesAtAll(Visitor atDesk) {
		this.server.answer(ScriptedSmtpServer.GREETING, "421 4.3.2 not now");
		pauseTheChannel();

		sendReset(atDesk);

		assertThat(step(atDesk)).containsText("no mail leaves since");
		assertThat(step(atDesk)).containsText("next try");
		assertThat(step(atDesk)).containsText("The mail server cannot be reached.");
		atDesk.examine();
	}

	@Test
	void namesTheReasonOfARefusalAndOffersToSendAgain(Visitor atDesk) {
		this.server.answer(toTheCustomer(), "550 5.1.1 no such user", "250 ok");
		sendReset(atDesk);
		assertThat(failed(atDesk)).containsText("Refused by mail server");
		assertThat(failed(atDesk)).containsText("There is no such mailbox. Check the address with the caller");
		atDesk.examine();

		atDesk.press("Resend");

		assertThat(atDesk.page().getByText("Reset mail is on its way")).isVisible();
		assertThat(step(atDesk)).containsText("not opened yet");
	}

	@Test
	void saysThatAMailWasNotSentInTime(Visitor atDesk) {
		this.server.answer(toTheCustomer(), "450 mailbox busy");
		sendReset(atDesk);
		assertThat(step(atDesk)).containsText("tried once");

		this.jdbc.sql("update outbox_mail set send_before = ?, next_try_at = ? where customer_id = ?")
			.params(now(), now(), this.customer.id())
			.update();

		assertThat(failed(atDesk)).containsText("Resend sends a new link");
		assertThat(failed(atDesk)).not().containsText("sent again by itself");
		atDesk.examine();
	}

	@Test
	void expires(Visitor atDesk) {
		this.settings.choose(this.vendor, Setting.PASSWORD_TICKET_EXPIRATION_DELAY, 10);
		sendReset(atDesk);
		assertThat(step(atDesk)).containsText("not opened yet");

		this.clock.advance(Duration.ofMinutes(11));

		assertThat(failed(atDesk)).containsText("Expired");
		assertThat(atDesk.byRole(AriaRole.BUTTON, "Cancel reset")).hasCount(0);
		assertThat(atDesk.byRole(AriaRole.BUTTON, "Resend")).isVisible();
		atDesk.examine();
	}

	@Test
	void isCancelledByOneAndSeenByTheOther(Visitor one, Visitor other) {
		sendReset(one);
		assertThat(step(one)).containsText("not opened yet");
		openAccount(other);

		other.press("Cancel reset");

		assertThat(other.page().getByText("Its mail has already left and may still arrive")).isVisible();
		assertThat(failed(one)).containsText("Cancelled");
		assertThat(one.byRole(AriaRole.BUTTON, "Cancel reset")).hasCount(0);
		one.examine();
	}

	/** An answer that leaves the page as it is stands for one that is still awaited. */
	@Test
	void isAskedForOnceHoweverOftenTheButtonIsPressed(Visitor atDesk) {
		List<String> sent = new ArrayList<>();
		openAccount(atDesk);
		atDesk.press("Reset Password");
		assertThat(atDesk.page().getByRole(AriaRole.DIALOG)).isVisible();
		atDesk.page().waitForLoadState();
		atDesk.page().route("**/password", (route) -> {
			sent.add(route.request().method());
			route.fulfill(new Route.FulfillOptions().setStatus(204));
		});

		atDesk.page().evaluate(PRESS_OK);
		atDesk.page().evaluate(PRESS_OK);
		atDesk.page().evaluate("fetch('/livez').then((it) => it.status)");

		org.assertj.core.api.Assertions.assertThat(sent).containsExactly("POST");
	}

	@Test
	void isSentAgainOnceHoweverFastTheButtonIsPressedAndSeenByTheOther(Visitor one, Visitor other) {
		sendReset(one);
		assertThat(step(one)).containsText("not opened yet");
		openAccount(other);
		String before = String.valueOf(trail(one).getAttribute("hx-get"));

		other.byRole(AriaRole.BUTTON, "Resend").dblclick();

		assertThat(other.page().getByText("Reset mail is on its way")).isVisible();
		assertThat(step(other)).containsText("not opened yet");
		assertThat(trail(one)).not().hasAttribute("hx-get", before);
		org.assertj.core.api.Assertions.assertThat(this.server.accepted()).hasSize(2);
	}

	@Test
	@WithoutJavaScript
	void isCancelledAndSentAgainWithoutAScript(Visitor atDesk) {
		this.server.answer(toTheCustomer(), "451 4.7.1 greylisted");
		sendReset(atDesk);

		atDesk.press("Cancel reset");
		assertThat(atDesk.page().getByText("Its mail had not left yet")).isVisible();
		assertThat(failed(atDesk).last()).containsText("Cancelled");
		this.server.recover();
		atDesk.press("Resend");

		assertThat(atDesk.page().getByText("Reset mail is on its way")).isVisible();
		assertThat(atDesk.byRole(AriaRole.BUTTON, "Cancel reset")).isVisible();
	}

	@Test
	void keepsTheFocusWhereItIsAndLeavesThePageAloneOnceSignedOut(Visitor atDesk) {
		sendReset(atDesk);
		atDesk.byRole(AriaRole.BUTTON, "Resend").focus();
		assertThat(step(atDesk)).containsText("not opened yet");
		assertThat(atDesk.byRole(AriaRole.BUTTON, "Resend")).isFocused();

		atDesk.page().context().clearCookies();

		assertThat(atDesk.page().getByText("You are no longer signed in")).isVisible();
		assertThat(atDesk.page().getByRole(AriaRole.HEADING)).hasCount(2);
		assertThat(atDesk.page().locator("#latest-reset[hx-get]")).hasCount(0);
	}

	private void sendReset(Visitor visitor) {
		openAccount(visitor);
		visitor.press("Reset Password");
		visitor.press("OK");
		assertThat(trail(visitor)).isVisible();
	}

	private void openAccount(Visitor visitor) {
		visitor.signIn(this.csr);
		visitor.open("/scopes/" + this.vendor.getCode() + "/customers/" + this.customer.id() + "/account");
	}

	/**
	 * The rule for mails to this test's customer alone: others may still be on their way.
	 */
	private String toTheCustomer() {
		return "RCPT TO:<" + this.customer.getEmail();
	}

	private void changePassword(Visitor visitor) {
		visitor.open(link());
		visitor.type("New password", "seven herons above the mill");
		visitor.type("Retype password", "seven herons above the mill");
		visitor.press("Change password");
	}

	/** The link in the newest mail, as it travelled: quoted-printable. */
	private String link() {
		Matcher link = LINK.matcher(this.server.accepted().get(this.server.accepted().size() - 1).replace("=\r\n", ""));
		if (!link.find()) {
			throw new AssertionError("no link in the mail");
		}
		return link.group();
	}

	private void pauseTheChannel() {
		this.jdbc.sql("update mail_channel set paused_since = ?, probe_at = ?, last_answer = 'ConnectException'")
			.params(now(), now().plusMinutes(1))
			.update();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now((Clock) this.clock);
	}

	private String minute() {
		return java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(now());
	}

	private static Locator trail(Visitor visitor) {
		return visitor.page().locator("#latest-reset");
	}

	private static Locator step(Visitor visitor) {
		return visitor.page().locator(".trail li.now");
	}

	private static Locator failed(Visitor visitor) {
		return visitor.page().locator(".trail li.failed");
	}

	private static Locator news(Visitor visitor) {
		return visitor.page().locator("#latest-reset-news");
	}

	private static Locator exact(Visitor visitor, String text) {
		return visitor.page().getByText(text, new GetByTextOptions().setExact(true));
	}

}
