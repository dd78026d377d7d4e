package io.orchestration.console.staff;

import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The warning before the idle end, and where a person is signed in. */
@BrowserTest
class SessionsIT {

	private static final long MINUTE = 60_000;

	/** In the page seconds pass by themselves, too. */
	private static final Pattern AT_MOST_A_MINUTE = Pattern.compile("1:00|0:[0-5]\\d");

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	private Scope vendor;

	private TestUser editor;

	@BeforeEach
	void hire() {
		this.vendor = this.fixtures.vendor();
		this.editor = this.fixtures.staff(Role.EDITOR, this.vendor);
	}

	@Test
	void warnBeforeTheyEndAndGoOnWhenAsked(Visitor visitor) {
		startTyping(visitor);

		pass(visitor, 14);

		assertThat(visitor.byRole(AriaRole.ALERTDIALOG, "Are you still there?")).isVisible();
		assertThat(visitor.page().getByText("Time left:")).containsText(AT_MOST_A_MINUTE);
		assertThat(visitor.byRole(AriaRole.BUTTON, "Stay signed in")).isFocused();
		visitor.examine();
		visitor.page().keyboard().press("Enter");
		assertThat(visitor.byRole(AriaRole.ALERTDIALOG, "Are you still there?")).isHidden();

		pass(visitor, 10);
		visitor.press("OK");
		assertThat(visitor.page().getByText("The customer was created.")).isVisible();
	}

	@Test
	void loseNothingThatWasTypedWhenTheyHaveEnded(Visitor visitor) {
		startTyping(visitor);

		pass(visitor, 15);

		assertThat(visitor.page().getByText("What you typed still stands on this page")).isVisible();
		visitor.examine();
		Visitor tab = visitor.popup(() -> visitor.follow("Sign in in another tab"));
		tab.type("Email", this.editor.email());
		tab.type("Password", Fixtures.PASSWORD);
		tab.press("Sign in");
		assertThat(tab.page().locator("h1")).hasText("Customers");

		visitor.press("Go on here");
		visitor.press("OK");
		assertThat(visitor.page().getByText("The customer was created.")).isVisible();
	}

	@Test
	void areProlongedByAnotherTab(Visitor visitor) {
		startTyping(visitor);
		pass(visitor, 10);
		visitor.page().context().request().get("/account/preferences");

		visitor.page().waitForResponse("**/account/session", () -> pass(visitor, 4));

		assertThat(visitor.byRole(AriaRole.ALERTDIALOG, "Are you still there?")).isHidden();
	}

	@Test
	void endElsewhereOnTheNextRequest(Visitor here, Visitor there) {
		here.signIn(this.editor);
		there.signIn(this.editor);
		here.open("/account/preferences");
		here.page().locator(".user-menu > summary").click();
		here.follow("My sessions");
		assertThat(here.page().locator("tbody tr")).hasCount(2);
		assertThat(here.page().getByText("This one")).isVisible();
		here.examine();

		here.press("End");
		assertThat(here.page().locator("tbody tr")).hasCount(1);

		there.open("/account/preferences");
		assertThat(there.page().getByText("This session was ended, by you or by an administrator.")).isVisible();
		there.examine();
	}

	private void startTyping(Visitor visitor) {
		visitor.page().clock().install();
		visitor.signIn(this.editor);
		visitor.open("/scopes/" + this.vendor.getCode() + "/customers/new");
		visitor.type("First name", "Ada");
		visitor.type("Email", "ada." + this.fixtures.unique() + "@example.net");
	}

	/** Here and there: the page and the server have clocks of their own. */
	private void pass(Visitor visitor, long minutes) {
		this.clock.advance(Duration.ofMinutes(minutes));
		visitor.page().clock().runFor(minutes * MINUTE);
	}

}
