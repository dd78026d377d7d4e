package io.orchestration.console.portal;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** R27: a password may be pasted, kept by a manager and looked at, and is never cut. */
@BrowserTest
class PastedPasswordIT {

	private static final String LONG = "seventeen paper boats at dawn ".repeat(4).strip();

	@Autowired
	Fixtures fixtures;

	@Autowired
	Links links;

	private Scope scope;

	@BeforeEach
	void aVendor() {
		this.scope = this.fixtures.vendor();
	}

	@Test
	void isTakenAsItIsAtTheSignIn(Visitor shopper) {
		copyOnSignInPage(shopper);

		Locator password = paste(shopper.page());

		assertThat(password.inputValue()).isEqualTo(LONG);
		assertThat(password.getAttribute("autocomplete")).isEqualTo("current-password");
	}

	@Test
	void isTakenAsItIsWhereANewOneIsChosen(Visitor shopper) {
		copyOnSignInPage(shopper);
		shopper.open(this.links.link(this.scope, this.fixtures.customer(this.scope)));

		Locator password = paste(shopper.page());

		assertThat(password.inputValue()).isEqualTo(LONG);
		assertThat(password.getAttribute("autocomplete")).isEqualTo("new-password");
		assertThat(password.getAttribute("pattern")).isNull();
		shopper.page().locator("[data-reveal=password]").click();
		assertThat(password.getAttribute("type")).isEqualTo("text");
	}

	private void copyOnSignInPage(Visitor shopper) {
		shopper.open("/portal/" + this.scope.getCode() + "/sign-in");
		Locator login = shopper.page().locator("#login");
		login.fill(LONG);
		login.selectText();
		shopper.page().keyboard().press("Control+C");
	}

	private static Locator paste(Page page) {
		Locator password = page.locator("#password");
		password.click();
		page.keyboard().press("Control+V");
		return password;
	}

}
