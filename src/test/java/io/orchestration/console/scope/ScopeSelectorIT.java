package io.orchestration.console.scope;

import java.util.regex.Pattern;

import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Visitor;
import io.orchestration.console.support.WithoutJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
@Tag("look")
class ScopeSelectorIT {

	@Autowired
	Fixtures fixtures;

	private Scope vendor;

	private Scope store;

	@BeforeEach
	void makeScopes() {
		this.vendor = this.fixtures.vendor();
		this.store = this.fixtures.store(this.vendor);
	}

	@Test
	void choosesWithTheKeyboardAloneAndStaysInTheSection(Visitor administrator) {
		administrator.signIn(this.fixtures.staff(Role.ADMINISTRATOR, this.vendor));
		administrator.open("/scopes/" + this.vendor.getCode() + "/activity");

		administrator.page().locator(".scope-button").press("Enter");
		assertThat(administrator.byRole(AriaRole.DIALOG, "Scope Selector")).isVisible();
		administrator.examine();
		administrator.page().keyboard().type(this.store.getCode());
		assertThat(administrator.page().locator("mark")).hasText(this.store.getCode());
		administrator.page().keyboard().press("Enter");

		assertThat(administrator.page()).hasURL(Pattern.compile(".*/scopes/" + this.store.getCode() + "/activity"));
		administrator.examine();
	}

	@Test
	@WithoutJavaScript
	void worksWithoutAScript(Visitor csr) {
		csr.signIn(this.fixtures.staff(Role.CSR, this.vendor));
		assertThat(csr.page()).hasURL(Pattern.compile(".*/scopes"));

		csr.type("Type a scope name", this.store.getCode());
		csr.byRole(AriaRole.SEARCHBOX, "Type a scope name").press("Enter");
		assertThat(csr.page().locator("mark")).hasText(this.store.getCode());
		csr.page().locator("button.scope:has(mark)").click();

		assertThat(csr.page()).hasURL(Pattern.compile(".*/scopes/" + this.store.getCode() + "/customers"));
	}

}
