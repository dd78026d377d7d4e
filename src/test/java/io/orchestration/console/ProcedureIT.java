package io.orchestration.console;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.support.Visitor;
import io.orchestration.console.support.WithoutJavaScript;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The procedure of product.md, to the letter, as a CSR and a customer live through it.
 */
@BrowserTest
class ProcedureIT {

	private static final String COUNT_CLICKS = """
			addEventListener('click', () => sessionStorage.clicks = 1 + Number(sessionStorage.clicks ?? 0), true)
			""";

	private static final String NEW_PASSWORD = "seven herons above the mill";

	@Autowired
	Fixtures fixtures;

	@Autowired
	Mailbox mailbox;

	@Autowired
	SettingChoices settings;

	private Scope vendor;

	private Customer customer;

	private TestUser csr;

	@BeforeEach
	void people() {
		this.vendor = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.vendor);
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
		this.fixtures.grant(this.csr, Role.CSR, this.fixtures.vendor());
		this.fixtures.lock(this.customer);
	}

	@Test
	void resetsByMail(Visitor atDesk, Visitor atHome) {
		atDesk.signIn(this.csr);
		selectTheScope(atDesk);
		findTheCustomer(atDesk);
		row(atDesk).dblclick();

		sendResetPasswordMail(atDesk);

		chooseANewPassword(atHome);
		signInsTellOldFromNew(atHome, NEW_PASSWORD);
	}

	/** The promise to a CSR with somebody on the phone: open, Reset Password, OK. */
	@Test
	void takesThreeClicksFromTheListToAMailThatIsAccepted(Visitor atDesk) {
		atDesk.signIn(this.csr);
		selectTheScope(atDesk);
		findTheCustomer(atDesk);
		atDesk.page().addInitScript(COUNT_CLICKS);
		atDesk.page().reload();

		row(atDesk).getByRole(AriaRole.LINK).click();
		atDesk.press("Reset Password");
		atDesk.press("OK");

		assertThat(atDesk.page().locator("#latest-reset")).containsText("Accepted by mail server");
		Assertions.assertThat(atDesk.page().evaluate("sessionStorage.clicks")).isEqualTo("3");
	}

	@Test
	@WithoutJavaScript
	void resetsByMailWithoutJavaScript(Visitor atDesk, Visitor atHome) {
		atDesk.signIn(this.csr);
		selectTheScope(atDesk);
		findTheCustomer(atDesk);
		row(atDesk).getByRole(AriaRole.LINK).click();

		sendResetPasswordMail(atDesk);

		chooseANewPassword(atHome);
		signInsTellOldFromNew(atHome, NEW_PASSWORD);
	}

	@Test
	void resetsByHand(Visitor atDesk, Visitor atHome) {
		this.settings.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, true);
		atDesk.signIn(this.csr);
		selectTheScope(atDesk);
		findTheCustomer(atDesk);
		row(atDesk).dblclick();

		typeANewPassword(atDesk);

		replaceTheTemporaryPassword(atHome);
		signInsTellOldFromNew(atHome, "a slow tram along the canal");
	}

	@Test
	@WithoutJavaScript
	void resetsByHandWithoutJavaScript(Visitor atDesk, Visitor atHome) {
		this.settings.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, true);
		atDesk.signIn(this.csr);
		selectTheScope(atDesk);
		findTheCustomer(atDesk);
		row(atDesk).getByRole(AriaRole.LINK).click();

		typeANewPassword(atDesk);

		replaceTheTemporaryPassword(atHome);
		signInsTellOldFromNew(atHome, "a slow tram along the canal");
	}

	@Test
	void offersNoManualEntryWhereItIsOff(Visitor atDesk) {
		atDesk.signIn(this.csr);

		atDesk.open("/scopes/" + this.vendor.getCode() + "/customers/" + this.customer.id() + "/account");
		atDesk.press("Reset Password");

		Locator dialog = atDesk.byRole(AriaRole.DIALOG, "Set Customer Password");
		assertThat(dialog.getByText("Send Reset Password email to customer")).isVisible();
		assertThat(dialog.getByText("Type new password")).hasCount(0);
	}

	private void selectTheScope(Visitor csr) {
		csr.page().getByRole(AriaRole.LINK, named("Scope Selector")).click();
		csr.page()
			.getByRole(AriaRole.SEARCHBOX, new GetByRoleOptions().setName("Type a scope name"))
			.fill(this.vendor.getCode());
		csr.page().getByRole(AriaRole.BUTTON, named(this.vendor.getName())).click();
		csr.byRole(AriaRole.NAVIGATION, "Navigation panel").getByText("Customers").click();
	}

	private void findTheCustomer(Visitor csr) {
		csr.page()
			.getByRole(AriaRole.SEARCH, new GetByRoleOptions().setName("Customers filter"))
			.getByRole(AriaRole.SEARCHBOX)
			.fill(this.customer.getNumber());
		csr.press("Filter");
		assertThat(row(csr)).containsText("Locked");
	}

	private Locator row(Visitor csr) {
		return csr.page().getByRole(AriaRole.ROW, named(this.customer.getNumber()));
	}

	private void sendResetPasswordMail(Visitor csr) {
		csr.press("Edit");
		csr.follow("Account");
		csr.press("Reset Password");
		Locator dialog = csr.byRole(AriaRole.DIALOG, "Set Customer Password");
		dialog.getByLabel("Send Reset Password email to customer").check();
		dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("OK").setExact(true)).click();
		assertThat(dialog).hasCount(0);
		assertThat(csr.page().getByText("Locked", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)))
			.hasCount(0);
		csr.press("OK");
	}

	private void typeANewPassword(Visitor csr) {
		csr.press("Edit");
		csr.follow("Account");
		csr.press("Reset Password");
		Locator dialog = csr.byRole(AriaRole.DIALOG, "Set Customer Password");
		csr.choose("Type new password");
		csr.byRole(AriaRole.COMBOBOX, "Caller verified by").selectOption("CALLED_BACK");
		csr.type("Type new password", NEW_PASSWORD);
		csr.type("Retype password", NEW_PASSWORD);
		dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("OK").setExact(true)).click();
		assertThat(dialog).hasCount(0);
		csr.press("OK");
	}

	private void chooseANewPassword(Visitor customer) {
		customer.open(Mailbox.link(this.mailbox.await(address(), 1).get(0)));
		customer.type("New password", NEW_PASSWORD);
		customer.type("Retype password", NEW_PASSWORD);
		customer.press("Change password");
		assertThat(customer.page().getByRole(AriaRole.HEADING, named("password is changed"))).isVisible();
	}

	private void replaceTheTemporaryPassword(Visitor customer) {
		signIn(customer, NEW_PASSWORD);
		customer.type("Temporary password", NEW_PASSWORD);
		customer.type("New password", "a slow tram along the canal");
		customer.type("Retype password", "a slow tram along the canal");
		customer.press("Change password");
		assertThat(customer.page().getByRole(AriaRole.HEADING, named("password is changed"))).isVisible();
	}

	private void signInsTellOldFromNew(Visitor customer, String password) {
		signIn(customer, Fixtures.PASSWORD);
		assertThat(customer.page().getByRole(AriaRole.ALERT)).isVisible();
		signIn(customer, password);
		assertThat(customer.page().getByRole(AriaRole.HEADING, named("You are signed in"))).isVisible();
	}

	private void signIn(Visitor customer, String password) {
		customer.open("/portal/" + this.vendor.getCode() + "/sign-in");
		customer.type("Email or username", address());
		customer.type("Password", password);
		customer.press("Sign in");
	}

	private String address() {
		return this.customer.address().orElseThrow().value();
	}

	private static GetByRoleOptions named(String part) {
		return new GetByRoleOptions().setName(Pattern.compile(part, Pattern.CASE_INSENSITIVE));
	}

}
