package io.orchestration.console.twostep;

import java.time.Duration;
import java.util.List;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** R31: passkeys, with a device that Chromium makes up. */
@BrowserTest
@Tag("look")
class PasskeyIT {

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

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
	void letInWithoutAddressAndPassword(Visitor visitor) {
		device(visitor, true);
		addPasskey(visitor);
		visitor.examine();
		visitor.page().context().clearCookies();
		visitor.open("/sign-in");
		visitor.examine();

		visitor.press("Use a passkey");

		assertThat(visitor.byRole(AriaRole.HEADING, "Customers")).isVisible();
		assertThat(trail()).containsExactly("staff.signed-in", "staff.passkey-added", "staff.signed-in");
		assertThat(this.jdbc.sql("select kind from outbox_mail where recipient = ?")
			.param(this.user.email())
			.query(String.class)
			.list()).containsExactly("console-passkey-added");
	}

	@Test
	void finishASignInByPassword(Visitor visitor) {
		device(visitor, true);
		addPasskey(visitor);
		visitor.page().context().clearCookies();
		visitor.signIn(this.user);
		visitor.examine();

		visitor.press("Use a passkey");

		assertThat(visitor.byRole(AriaRole.HEADING, "Customers")).isVisible();
		assertThat(trail()).containsExactly("staff.signed-in", "staff.passkey-added", "staff.second-step-done",
				"staff.signed-in");
	}

	@Test
	void leadBackWhoeverHadToSetOneUp(Visitor visitor) {
		device(visitor, true);
		visitor.signIn(this.user);
		this.choices.choose(this.vendor, Setting.TWO_STEP_SIGN_IN, 2);
		visitor.open("/account/preferences");
		visitor.examine();

		visitor.type("Name of the passkey", "Work laptop");
		visitor.press("Add a passkey");

		assertThat(visitor.byRole(AriaRole.HEADING, "My preferences")).isVisible();
	}

	@Test
	void confirmAnOldSignIn(Visitor visitor) {
		device(visitor, true);
		addPasskey(visitor);
		this.clock.advance(Duration.ofMinutes(6));
		visitor.follow("Rename Work laptop");
		visitor.examine();
		visitor.follow("Cancel");
		visitor.press("Remove Work laptop");
		visitor.examine();

		visitor.press("Use a passkey");

		assertThat(visitor.page().getByRole(AriaRole.STATUS)).containsText("The passkey was removed.");
		assertThat(visitor.page().getByText("Work laptop")).hasCount(0);
	}

	/** One passkey is two factors only where the device makes sure who holds it. */
	@Test
	void areNotMadeOnADeviceThatAsksNobody(Visitor visitor) {
		device(visitor, false);
		visitor.signIn(this.user);
		visitor.open("/account/two-step");

		visitor.type("Name of the passkey", "Work laptop");
		visitor.press("Add a passkey");

		assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("No passkey was made");
	}

	private void addPasskey(Visitor visitor) {
		visitor.signIn(this.user);
		visitor.open("/account/two-step");
		visitor.examine();
		visitor.type("Name of the passkey", "Work laptop");
		visitor.press("Add a passkey");
		assertThat(visitor.page().getByRole(AriaRole.STATUS)).containsText("The passkey was added.");
	}

	private static void device(Visitor visitor, boolean verifies) {
		JsonObject options = new JsonObject();
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		options.addProperty("hasResidentKey", true);
		options.addProperty("hasUserVerification", verifies);
		options.addProperty("isUserVerified", verifies);
		options.addProperty("automaticPresenceSimulation", true);
		JsonObject device = new JsonObject();
		device.add("options", options);
		CDPSession chromium = visitor.page().context().newCDPSession(visitor.page());
		chromium.send("WebAuthn.enable");
		chromium.send("WebAuthn.addVirtualAuthenticator", device);
	}

	private List<String> trail() {
		return this.jdbc.sql("select action from activity where actor_email = ? order by id")
			.param(this.user.email())
			.query(String.class)
			.list();
	}

}
