package io.orchestration.console.tree;

import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Visitor;
import io.orchestration.console.support.WithoutJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class ScopesIT {

	@Autowired
	Fixtures fixtures;

	private Scope vendor;

	private Scope store;

	@BeforeEach
	void plant() {
		this.vendor = this.fixtures.vendor();
		this.store = this.fixtures.store(this.vendor);
	}

	@Test
	void growAStoreAndSwitchItOff(Visitor administrator) {
		String code = "n" + this.fixtures.unique();
		open(administrator);
		administrator.examine();

		administrator.follow("Add a scope below " + this.vendor.getName());
		administrator.examine();
		administrator.type("Name", "Maple Québec");
		administrator.type("Code", code);
		administrator.press("OK");
		assertThat(administrator.page().getByText("Maple Québec was created.")).isVisible();

		administrator.follow("Maple Québec");
		administrator.byRole(AriaRole.CHECKBOX, "Active").uncheck();
		administrator.press("OK");
		assertThat(administrator.page().getByText("Switched off")).isVisible();
		administrator.examine();

		administrator.follow("Activity");
		assertThat(administrator.byRole(AriaRole.ROWHEADER, "Scope switched off")).isVisible();
	}

	@Test
	void sayBesideTheFieldWhatIsWrong(Visitor administrator) {
		open(administrator);
		administrator.follow(this.store.getName());
		administrator.examine();

		administrator.type("Colour", "reddish");
		administrator.press("OK");

		assertThat(administrator.byRole(AriaRole.LINK, "Enter # and six digits or letters a to f, such as #b4431c."))
			.isVisible();
		assertThat(administrator.byRole(AriaRole.TEXTBOX, "Colour")).hasValue("reddish");
		administrator.examine();
	}

	@Test
	void tellTheSecondOfTwoAdministrators(Visitor first, Visitor second) {
		open(first);
		first.follow(this.store.getName());
		open(second);
		second.follow(this.store.getName());
		first.type("Name", "Theirs");
		first.press("OK");
		assertThat(first.page().getByText("The scope is saved.")).isVisible();

		second.type("Name", "Mine");
		second.press("OK");

		assertThat(second.page().getByText("Name: Theirs")).isVisible();
		assertThat(second.byRole(AriaRole.TEXTBOX, "Name")).hasValue("Mine");
		second.examine();
		second.press("OK");
		assertThat(second.page().getByText("Mine").first()).isVisible();
	}

	@Test
	@WithoutJavaScript
	void workWithoutAScript(Visitor administrator) {
		open(administrator);

		administrator.follow(this.store.getName());
		administrator.type("Last day", "2031-12-31");
		administrator.press("OK");

		assertThat(administrator.page().getByText("The scope is saved.")).isVisible();
	}

	private void open(Visitor administrator) {
		administrator.signIn(this.fixtures.staff(Role.ADMINISTRATOR, this.vendor));
		administrator.open("/scopes/" + this.vendor.getCode() + "/administration/scopes");
	}

}
