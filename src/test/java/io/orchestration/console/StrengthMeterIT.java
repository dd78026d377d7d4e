package io.orchestration.console;

import com.microsoft.playwright.Locator;
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

/** The strength meter beside a password that is typed for a customer. */
@BrowserTest
@Tag("look")
class StrengthMeterIT {

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
	void saysInBarsAndInWordsHowStrongItIs(Visitor csr) {
		openTheDialog(csr);
		csr.choose("Type new password");
		shows(csr, 0, "");

		type(csr, "heron");
		shows(csr, 1, "Too weak");
		type(csr, "seven herons");
		shows(csr, 2, "Weak");
		type(csr, "seven herons above");
		shows(csr, 3, "Fair");
		type(csr, "seven herons above the mill");
		shows(csr, 4, "Good");
		csr.examine();
		type(csr, "");
		shows(csr, 0, "");
	}

	@Test
	@WithoutJavaScript
	void isNotThereWithoutAScript(Visitor csr) {
		openTheDialog(csr);
		csr.choose("Type new password");

		assertThat(csr.page().locator("#password")).isVisible();
		assertThat(meter(csr)).isHidden();
	}

	private void openTheDialog(Visitor csr) {
		csr.signIn(this.fixtures.staff(Role.CSR, this.vendor));
		csr.open("/scopes/" + this.vendor.getCode() + "/customers/" + this.customer.id() + "/password");
	}

	private static void type(Visitor csr, String password) {
		csr.type("Type new password", password);
	}

	private static void shows(Visitor csr, int bars, String words) {
		assertThat(meter(csr)).isVisible();
		assertThat(meter(csr).locator("i.on")).hasCount(bars);
		assertThat(meter(csr).locator("[role=status]")).hasText(words);
	}

	private static Locator meter(Visitor csr) {
		return csr.page().locator("[data-strength-of=password]");
	}

}
