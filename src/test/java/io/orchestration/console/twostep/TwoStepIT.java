package io.orchestration.console.twostep;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.support.Visitor;
import io.orchestration.console.support.WithoutJavaScript;
import org.assertj.core.api.Assertions;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Two-step sign-in, and the confirmation of an old one, in a browser. */
@BrowserTest
class TwoStepIT {

	private static final String NEW_PASSWORD = "seven herons cross a frozen field";

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
		this.user = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
	}

	@Test
	void isSetUpAndAskedForFromThenOn(Visitor visitor) {
		visitor.signIn(this.user);
		Seed seed = setUp(visitor, TwoStepIT::examine);
		assertThat(visitor.page().getByText("10 recovery codes are left.")).isVisible();
		visitor.page().context().clearCookies();

		visitor.signIn(this.user);
		visitor.examine();
		visitor.type("Code", "000000");
		visitor.press("Sign in");
		assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("This code does not work");
		visitor.examine();
		typeCode(visitor, seed);
		visitor.press("Sign in");

		assertThat(visitor.byRole(AriaRole.HEADING, "Customers")).isVisible();
	}

	@Test
	@WithoutJavaScript
	void isSetUpAndTurnedOffWithoutScripts(Visitor visitor) {
		visitor.signIn(this.user);
		setUp(visitor, TwoStepIT::glance);

		visitor.press("Turn off");

		assertThat(visitor.page().getByRole(AriaRole.STATUS)).containsText("turned off");
		assertThat(visitor.byRole(AriaRole.BUTTON, "Set up")).isVisible();
	}

	/** R34: what was typed comes back, but for the password. */
	@Test
	void losesNothingOfAManualEntryThatHasToBeConfirmed(Visitor visitor) {
		confirmInTheMiddleOfAManualEntry(visitor, Visitor::examine);
	}

	@Test
	@WithoutJavaScript
	void losesNothingOfAManualEntryWithoutScripts(Visitor visitor) {
		confirmInTheMiddleOfAManualEntry(visitor, TwoStepIT::glance);
	}

	private void confirmInTheMiddleOfAManualEntry(Visitor visitor, Consumer<Visitor> look) {
		this.choices.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, true);
		Customer customer = this.fixtures.customer(this.vendor);
		visitor.signIn(this.user);
		visitor.open("/scopes/" + this.vendor.getCode() + "/customers/" + customer.id() + "/password");
		visitor.choose("Type new password");
		visitor.byRole(AriaRole.COMBOBOX, "Caller verified by").selectOption("IN_PERSON");
		typePasswords(visitor);
		visitor.type("Case number (optional)", "INC-4711");
		this.clock.advance(Duration.ofMinutes(6));
		visitor.press("OK");

		look.accept(visitor);
		visitor.type("Your password", Fixtures.PASSWORD);
		visitor.press("Confirm");

		assertThat(visitor.byRole(AriaRole.RADIO, "Type new password")).isChecked();
		assertThat(visitor.byRole(AriaRole.COMBOBOX, "Caller verified by")).hasValue("IN_PERSON");
		assertThat(visitor.byRole(AriaRole.TEXTBOX, "Case number (optional)")).hasValue("INC-4711");
		assertThat(visitor.page().locator("#password")).hasValue("");
		look.accept(visitor);
		typePasswords(visitor);
		visitor.press("OK");
		assertThat(visitor.page().getByRole(AriaRole.STATUS).first()).containsText("Password updated");
		assertThat(visitor.byRole(AriaRole.DIALOG, "Set Customer Password")).hasCount(0);
	}

	/** What examines a page is a script itself. */
	private static void glance(Visitor visitor) {
		assertThat(visitor.page()).hasTitle(Pattern.compile(".+ · Orchestration Console"));
	}

	/** A picture that is not drawn complains nowhere. */
	private static void examine(Visitor visitor) {
		visitor.page().waitForLoadState();
		Assertions.assertThat(visitor.page().evaluate("[...document.images].every((it) => it.naturalWidth > 0)"))
			.isEqualTo(true);
		visitor.examine();
	}

	private static void typePasswords(Visitor visitor) {
		visitor.page().locator("#password").fill(NEW_PASSWORD);
		visitor.page().locator("#retyped").fill(NEW_PASSWORD);
	}

	private Seed setUp(Visitor visitor, Consumer<Visitor> look) {
		visitor.open("/account/two-step");
		look.accept(visitor);
		visitor.press("Set up");
		look.accept(visitor);
		Seed seed = new Seed(Base32.decode(visitor.page().locator(".seed").innerText().replace(" ", "")));
		typeCode(visitor, seed);
		visitor.press("Turn on");
		assertThat(visitor.byRole(AriaRole.LIST, "Your recovery codes").getByRole(AriaRole.LISTITEM)).hasCount(10);
		look.accept(visitor);
		visitor.follow("I have kept them");
		visitor.open("/account/two-step");
		look.accept(visitor);
		return seed;
	}

	private void typeCode(Visitor visitor, Seed seed) {
		this.clock.advance(Duration.ofSeconds(30));
		visitor.type("Code", seed.code(this.clock.instant()));
	}

}
