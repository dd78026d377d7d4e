package io.orchestration.console;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Visitor;
import io.orchestration.console.support.WithoutJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Steps 2 to 9 of the procedure by Tab, Enter, the arrows and what is typed: no mouse is
 * touched once the CSR is in. How a scope is selected so, ScopeSelectorIT shows.
 */
@BrowserTest
@Tag("look")
class KeyboardIT {

	/** Nothing on these pages is further away than this. */
	private static final int MOST_TABS = 80;

	private static final String NEW_PASSWORD = "seven herons above the mill";

	@Autowired
	Fixtures fixtures;

	@Autowired
	SettingChoices settings;

	private Scope vendor;

	private Customer customer;

	@BeforeEach
	void people() {
		this.vendor = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.vendor);
	}

	@Test
	void sendsTheResetMail(Visitor csr) {
		openTheDialog(csr);

		sendTheMail(csr);

		leaveThePanel(csr);
	}

	@Test
	@WithoutJavaScript
	void sendsTheResetMailWithoutJavaScript(Visitor csr) {
		openTheDialog(csr);

		sendTheMail(csr);

		leaveThePanel(csr);
	}

	@Test
	void typesTheNewPassword(Visitor csr) {
		this.settings.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, true);
		openTheDialog(csr);

		typeThePassword(csr);

		leaveThePanel(csr);
	}

	private void openTheDialog(Visitor csr) {
		csr.signIn(this.fixtures.staff(Role.CSR, this.vendor));
		csr.open("/scopes/" + this.vendor.getCode() + "/customers");
		enter(csr, csr.byRole(AriaRole.LINK, "Customers"));
		tabTo(csr, csr.byRole(AriaRole.SEARCH, "Customers Filter").getByRole(AriaRole.SEARCHBOX));
		csr.page().keyboard().type(this.customer.getNumber());
		enter(csr);
		enter(csr,
				csr.page()
					.getByRole(AriaRole.ROW, new GetByRoleOptions().setName(Pattern.compile(this.customer.getNumber())))
					.getByRole(AriaRole.LINK));
		enter(csr, csr.byRole(AriaRole.BUTTON, "Edit"));
		enter(csr, csr.byRole(AriaRole.LINK, "Account"));
		enter(csr, csr.byRole(AriaRole.BUTTON, "Reset Password"));
		assertThat(dialog(csr)).isVisible();
	}

	private static void sendTheMail(Visitor csr) {
		tabTo(csr, csr.byRole(AriaRole.RADIO, "Send Reset Password email to customer"));
		csr.page().keyboard().press("Space");
		enter(csr, ok(dialog(csr)));
		assertThat(dialog(csr)).hasCount(0);
		assertThat(csr.page().getByText("Reset mail is on its way")).isVisible();
	}

	private static void typeThePassword(Visitor csr) {
		tabTo(csr, csr.byRole(AriaRole.RADIO, "Send Reset Password email to customer"));
		csr.page().keyboard().press("ArrowDown");
		assertThat(csr.byRole(AriaRole.RADIO, "Type new password")).isChecked();
		tabTo(csr, csr.byRole(AriaRole.COMBOBOX, "Caller verified by"));
		csr.page().keyboard().press("ArrowDown");
		tabTo(csr, csr.page().locator("#password"));
		csr.page().keyboard().type(NEW_PASSWORD);
		tabTo(csr, csr.page().locator("#retyped"));
		csr.page().keyboard().type(NEW_PASSWORD);
		enter(csr, ok(dialog(csr)));
		assertThat(dialog(csr)).hasCount(0);
		assertThat(csr.page().getByText("Password updated")).isVisible();
	}

	private static void leaveThePanel(Visitor csr) {
		enter(csr, ok(csr.page().locator("main")));
		assertThat(csr.byRole(AriaRole.BUTTON, "Edit")).isVisible();
	}

	private static Locator dialog(Visitor csr) {
		return csr.byRole(AriaRole.DIALOG, "Set Customer Password");
	}

	private static Locator ok(Locator within) {
		return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("OK").setExact(true));
	}

	private static void enter(Visitor csr, Locator target) {
		tabTo(csr, target);
		enter(csr);
	}

	/** Leads to another page, which does not bear the mark. */
	private static void enter(Visitor csr) {
		csr.page().evaluate("document.documentElement.dataset.left = ''");
		csr.page().keyboard().press("Enter");
		csr.page().locator("html:not([data-left])").waitFor();
		csr.page().waitForLoadState();
	}

	private static void tabTo(Visitor csr, Locator target) {
		Locator reached = target.and(csr.page().locator(":focus"));
		for (int tabs = 0; tabs < MOST_TABS && reached.count() == 0; tabs++) {
			csr.page().keyboard().press("Tab");
		}
		assertThat(target).isFocused();
	}

}
