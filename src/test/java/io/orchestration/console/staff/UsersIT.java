package io.orchestration.console.staff;

import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.support.Visitor;
import io.orchestration.console.support.WithoutJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class UsersIT {

	@Autowired
	Fixtures fixtures;

	private Scope vendor;

	private Scope store;

	private TestUser csr;

	private TestUser administrator;

	@BeforeEach
	void hire() {
		this.vendor = this.fixtures.vendor();
		this.store = this.fixtures.store(this.vendor);
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
	}

	@Test
	void areFoundEditedAndGivenRoles(Visitor visitor) {
		open(visitor);
		visitor.examine();

		visitor.type("Name or email", this.csr.email());
		visitor.press("Filter");
		assertThat(visitor.page().getByText("1 user", exactly())).isVisible();
		visitor.examine();
		visitor.page().getByRole(AriaRole.ROW).last().dblclick();
		assertThat(visitor.byRole(AriaRole.HEADING, this.csr.displayName())).isVisible();
		visitor.examine();

		visitor.press("Edit");
		assertThat(visitor.byRole(AriaRole.TEXTBOX, "Department")).isVisible();
		visitor.examine();
		visitor.type("Department", "Customer service");
		visitor.press("OK");
		assertThat(visitor.page().getByText("The user is saved.")).isVisible();
		assertThat(visitor.page().getByText("Customer service")).isVisible();

		visitor.follow("Roles");
		assertThat(visitor.byRole(AriaRole.HEADING, "Roles granted")).isVisible();
		visitor.examine();
		change(visitor, "Editor");
		assertThat(visitor.page().getByText("The roles are saved.")).isVisible();

		visitor.page().getByLabel("User details").getByText("Activity").click();
		assertThat(visitor.page().getByText("CSR → Editor")).isVisible();
		assertThat(visitor.page().getByText("Department: — → Customer service")).isVisible();
		visitor.examine();
	}

	@Test
	@WithoutJavaScript
	void areCreatedWithARoleAndLoseItWithoutJavaScript(Visitor visitor) {
		open(visitor);

		visitor.follow("New user");
		visitor.press("OK");
		assertThat(visitor.byRole(AriaRole.LINK, "Choose a role.")).isVisible();
		visitor.type("Display name", "Ada Öberg");
		visitor.type("Username (email)", "ada." + this.fixtures.unique() + "@example.com");
		visitor.byRole(AriaRole.COMBOBOX, "Role").selectOption("READER");
		visitor.press("OK");
		assertThat(visitor.byRole(AriaRole.HEADING, "Ada Öberg")).isVisible();
		assertThat(visitor.page().getByText("The user was created.")).isVisible();

		visitor.follow("Roles");
		visitor.byRole(AriaRole.COMBOBOX, "Scope").selectOption(this.store.getCode());
		visitor.byRole(AriaRole.COMBOBOX, "Role").selectOption("EDITOR");
		visitor.press("Add role");
		visitor.press("Remove: " + this.vendor.getName() + " › " + this.store.getName());
		assertThat(visitor.page().getByText("The roles are saved.")).isVisible();
		visitor.press("Remove: " + this.vendor.getName());
		assertThat(visitor.byRole(AriaRole.HEADING, "Users")).isVisible();
	}

	@Test
	void saysWhatIsWrongWithANewUser(Visitor visitor) {
		open(visitor);
		visitor.follow("New user");
		assertThat(visitor.byRole(AriaRole.HEADING, "New user")).isVisible();
		visitor.examine();

		visitor.press("OK");

		assertThat(visitor.byRole(AriaRole.LINK, "Choose a role.")).isVisible();
		visitor.examine();
	}

	@Test
	void cannotBeLockedOutByThemselves(Visitor visitor) {
		open(visitor);
		visitor.open(path() + "/" + this.administrator.id() + "/roles");

		visitor.press("Remove: " + this.vendor.getName());

		assertThat(visitor.page().getByText("This is the last scope you are Administrator of.")).isVisible();
		visitor.examine();
	}

	@Test
	void areOnlyLookedAtWhereTheyHaveARoleElsewhere(Visitor visitor) {
		this.fixtures.grant(this.csr, Role.READER, this.fixtures.vendor());
		open(visitor);

		visitor.open(path() + "/" + this.csr.id() + "/profile");

		assertThat(visitor.page().getByText("You can look at this user but not edit them")).isVisible();
		visitor.examine();
	}

	private void open(Visitor visitor) {
		visitor.signIn(this.administrator);
		visitor.open("/scopes/" + this.vendor.getCode() + "/customers");
		visitor.follow("Users");
		assertThat(visitor.byRole(AriaRole.HEADING, "Users")).isVisible();
	}

	private void change(Visitor visitor, String role) {
		visitor.page().getByLabel("Role in " + this.vendor.getName()).selectOption(role);
		visitor.press("Change: " + this.vendor.getName());
	}

	private static GetByTextOptions exactly() {
		return new GetByTextOptions().setExact(true);
	}

	private String path() {
		return "/scopes/" + this.vendor.getCode() + "/administration/users";
	}

}
