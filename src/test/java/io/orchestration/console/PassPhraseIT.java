package io.orchestration.console;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
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

/** A CSR who asks for a pass-phrase in the middle of filling in the dialog. */
@BrowserTest
@Tag("look")
class PassPhraseIT {

	private static final Pattern PHRASE = Pattern.compile("([a-z]{5}-){4}[a-z]{5}");

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
		this.settings.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, true);
	}

	@Test
	void isFetchedWithoutLosingTheCase(Visitor csr) {
		openTheDialog(csr);
		fillIn(csr);

		csr.press("Suggest a pass-phrase");

		assertThat(phrase(csr)).isFocused();
		sameCase(csr);
		csr.examine();
		setsIt(csr);
	}

	@Test
	@WithoutJavaScript
	void isFetchedWithoutLosingTheCaseWithoutJavaScript(Visitor csr) {
		openTheDialog(csr);
		fillIn(csr);

		csr.press("Suggest a pass-phrase");

		sameCase(csr);
		setsIt(csr);
	}

	@Test
	@WithoutJavaScript
	void leavesTheEnterKeyToOk(Visitor csr) {
		openTheDialog(csr);

		csr.byRole(AriaRole.TEXTBOX, "Case number (optional)").press("Enter");

		assertThat(csr.page().getByText("Reset mail is on its way")).isVisible();
	}

	private void openTheDialog(Visitor csr) {
		csr.signIn(this.fixtures.staff(Role.CSR, this.vendor));
		csr.open("/scopes/" + this.vendor.getCode() + "/customers/" + this.customer.id() + "/account");
		csr.press("Reset Password");
	}

	private static void fillIn(Visitor csr) {
		csr.choose("Type new password");
		csr.byRole(AriaRole.COMBOBOX, "Caller verified by").selectOption("IN_PERSON");
		csr.byRole(AriaRole.COMBOBOX, "Reason").selectOption("COMPROMISED");
		csr.type("Case number (optional)", "INC-0815");
	}

	private static void sameCase(Visitor csr) {
		assertThat(csr.byRole(AriaRole.RADIO, "Type new password")).isChecked();
		assertThat(csr.byRole(AriaRole.COMBOBOX, "Caller verified by")).hasValue("IN_PERSON");
		assertThat(csr.byRole(AriaRole.COMBOBOX, "Reason")).hasValue("COMPROMISED");
		assertThat(csr.byRole(AriaRole.TEXTBOX, "Case number (optional)")).hasValue("INC-0815");
	}

	private static void setsIt(Visitor csr) {
		assertThat(phrase(csr).locator("code")).hasText(PHRASE);
		String phrase = phrase(csr).locator("code").textContent();
		csr.type("Type new password", phrase);
		csr.type("Retype password", phrase);
		csr.press("OK");
		assertThat(csr.byRole(AriaRole.DIALOG, "Set Customer Password")).hasCount(0);
	}

	private static Locator phrase(Visitor csr) {
		return csr.page().locator(".suggestion");
	}

}
