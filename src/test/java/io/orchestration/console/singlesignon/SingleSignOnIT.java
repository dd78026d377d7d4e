package io.orchestration.console.singlesignon;

import java.time.Duration;

import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.Chromium;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Single sign-on as somebody sees it who has no password here. */
@SingleSignOnTest
@Tag("look")
@ExtendWith(Chromium.class)
class SingleSignOnIT {

	private static final String NEW_PASSWORD = "seven herons cross a frozen field";

	private static final String YES = "Yes, it is me";

	@Autowired
	TestProvider provider;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	SettingChoices choices;

	private Scope vendor;

	private TestUser user;

	@BeforeEach
	void hire() {
		this.vendor = this.fixtures.vendor();
		this.choices.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, true);
		this.user = this.fixtures.staff(Role.CSR, this.vendor);
		askAt(this.clock);
	}

	@Test
	void letsInWithAClickHereAndOneThere(Visitor visitor) {
		visitor.open("/sign-in");
		visitor.examineOnAllScreens();

		visitor.follow("Sign in with Example ID");
		visitor.follow(YES);

		assertThat(visitor.byRole(AriaRole.HEADING, "Customers")).isVisible();
	}

	@Test
	void saysWhatToDoToWhoeverIsNotKnownHere(Visitor visitor) {
		this.provider.signIn(Account.of("somebody.else@example.com"), this.clock);
		visitor.open("/sign-in");

		visitor.follow("Sign in with Example ID");

		assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("Ask an administrator");
		visitor.examineOnAllScreens();
	}

	/** R34: what was typed comes back, but for the password. */
	@Test
	void confirmsAManualEntryAndLosesNothing(Visitor visitor) {
		Customer customer = this.fixtures.customer(this.vendor);
		visitor.open("/scopes/" + this.vendor.getCode() + "/customers/" + customer.id() + "/password");
		visitor.follow("Sign in with Example ID");
		visitor.follow(YES);
		visitor.choose("Type new password");
		visitor.byRole(AriaRole.COMBOBOX, "Caller verified by").selectOption("IN_PERSON");
		typePasswords(visitor);
		visitor.type("Case number (optional)", "INC-4711");
		this.clock.advance(Duration.ofMinutes(6));
		askAt(this.clock);
		visitor.press("OK");
		visitor.examineOnAllScreens();

		confirmInAnotherTab(visitor);
		visitor.press("Continue");

		assertThat(visitor.byRole(AriaRole.RADIO, "Type new password")).isChecked();
		assertThat(visitor.byRole(AriaRole.COMBOBOX, "Caller verified by")).hasValue("IN_PERSON");
		assertThat(visitor.byRole(AriaRole.TEXTBOX, "Case number (optional)")).hasValue("INC-4711");
		typePasswords(visitor);
		visitor.press("OK");
		assertThat(visitor.page().getByRole(AriaRole.STATUS).first()).containsText("Password updated");
	}

	private static void confirmInAnotherTab(Visitor visitor) {
		Visitor tab = visitor.popup(() -> visitor.follow("Confirm with Example ID"));
		tab.follow(YES);
		assertThat(tab.byRole(AriaRole.HEADING, "Confirmed")).isVisible();
		tab.examineOnAllScreens();
		tab.page().close();
	}

	private static void typePasswords(Visitor visitor) {
		visitor.page().locator("#password").fill(NEW_PASSWORD);
		visitor.page().locator("#retyped").fill(NEW_PASSWORD);
	}

	private void askAt(TestClock clock) {
		this.provider.signIn(Account.of(this.user.email()).askedAt(clock.instant()), clock);
		this.provider.askFirst();
	}

}
