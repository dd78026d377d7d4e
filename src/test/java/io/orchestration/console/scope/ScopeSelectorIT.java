package io.orchestration.console.scope;

import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
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
	void keepsWhatMatchesAndItsAncestorsWhileOneTypes(Visitor csr) {
		Scope other = this.fixtures.vendor();
		csr.signIn(this.fixtures.staff(Role.CSR, this.vendor));
		csr.open("/scopes");
		assertThat(scope(csr, other)).isVisible();

		csr.type("Type a scope name", this.store.getCode().toUpperCase(Locale.ROOT));

		assertThat(names(csr)).hasText(new String[] { "Global", this.vendor.getName(), this.store.getName() });
		csr.type("Type a scope name", "nothing is called so");
		assertThat(names(csr)).hasCount(0);
		assertThat(csr.page().getByText("No scope has such a name.")).isVisible();
		csr.type("Type a scope name", "");
		assertThat(scope(csr, other)).isVisible();
		assertThat(csr.page().locator("button.scope").filter(named(other))).hasCount(0);
	}

	@Test
	@WithoutJavaScript
	void keepsWhatMatchesAndItsAncestorsWithoutAScript(Visitor csr) {
		csr.signIn(this.fixtures.staff(Role.CSR, this.vendor));
		csr.open("/scopes");

		csr.type("Type a scope name", this.store.getCode().toUpperCase(Locale.ROOT));
		csr.byRole(AriaRole.SEARCHBOX, "Type a scope name").press("Enter");

		assertThat(names(csr)).hasText(new String[] { "Global", this.vendor.getName(), this.store.getName() });
		csr.type("Type a scope name", "nothing is called so");
		csr.byRole(AriaRole.SEARCHBOX, "Type a scope name").press("Enter");
		assertThat(csr.page().getByText("No scope has such a name.")).isVisible();
		assertThat(names(csr)).hasCount(0);
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

	private static Locator names(Visitor csr) {
		return csr.page().locator("main .tree .name:visible");
	}

	private static Locator scope(Visitor csr, Scope scope) {
		return csr.page().locator("main .tree .scope").filter(named(scope));
	}

	private static Locator.FilterOptions named(Scope scope) {
		return new Locator.FilterOptions().setHasText(scope.getName());
	}

}
