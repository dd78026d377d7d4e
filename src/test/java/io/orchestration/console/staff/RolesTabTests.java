package io.orchestration.console.staff;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class RolesTabTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Scope store;

	private TestUser csr;

	private UserDesk desk;

	@BeforeEach
	void hire() {
		this.vendor = this.fixtures.vendor();
		this.store = this.fixtures.store(this.vendor);
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
		this.desk = new UserDesk(this.mvc, this.jdbc, this.fixtures.staff(Role.ADMINISTRATOR, this.vendor),
				this.vendor);
	}

	/** R37: asked anew for every request. */
	@Test
	void actsOnTheNextRequestOfTheUser() {
		assertThat(options(this.csr)).hasStatus(403);

		assertThat(this.desk.decide(this.csr, this.vendor, "CSR", "ADMINISTRATOR")).redirectedUrl()
			.isEqualTo(this.desk.path(this.csr) + "/roles");
		assertThat(options(this.csr)).hasStatusOk();

		this.desk.decide(this.csr, this.vendor, "ADMINISTRATOR", "READER");
		assertThat(options(this.csr)).hasStatus(403);
		assertThat(this.desk.rolesOf(this.csr, this.vendor)).containsExactly("READER");
	}

	@Test
	void addsARoleInAnotherScope() {
		assertThat(this.desk.decide(this.csr, this.store, "", "EDITOR")).hasStatus3xxRedirection();

		assertThat(this.desk.rolesOf(this.csr, this.store)).containsExactly("EDITOR");
	}

	@Test
	void removesTheLastRoleAndLeadsBackToTheList() {
		assertThat(this.desk.decide(this.csr, this.vendor, "CSR", "")).redirectedUrl().isEqualTo(this.desk.path());

		assertThat(this.desk.rolesOf(this.csr, this.vendor)).isEmpty();
		assertThat(options(this.csr)).hasStatus(404);
	}

	@Test
	void tellsTheTrailWhatWasAndWhatIs() {
		this.desk.decide(this.csr, this.store, "", "READER");
		this.desk.decide(this.csr, this.store, "READER", "EDITOR");
		this.desk.decide(this.csr, this.store, "EDITOR", "");

		String by = " by " + this.desk.me().email();
		assertThat(this.desk.actsOn(this.csr)).containsExactly("staff.role-granted: — → {role.READER}" + by,
				"staff.role-changed: {role.READER} → {role.EDITOR}" + by, "staff.role-removed: {role.EDITOR} → —" + by);
		assertThat(this.jdbc.sql("select distinct scope_id from activity where user_id = ?")
			.param(this.csr.id())
			.query(Long.class)
			.list()).containsExactly(this.store.id());
	}

	@Test
	void showsWhatHoldsWhereAndWhereItComesFrom() throws Exception {
		this.fixtures.grant(this.csr, Role.EDITOR, this.store);
		Scope otherStore = this.fixtures.store(this.vendor);

		String page = this.desk.open(this.csr, "/roles").getResponse().getContentAsString();

		assertThat(row(page, this.store)).contains("Editor", "granted here");
		assertThat(row(page, otherStore)).contains("CSR", this.vendor.getName());
	}

	@Test
	void showsNothingOfScopesWhereTheAdministratorDoesNotManageUsers() {
		Scope foreign = this.fixtures.vendor();
		this.fixtures.grant(this.csr, Role.EDITOR, foreign);

		assertThat(this.desk.open(this.csr, "/roles")).bodyText()
			.contains("Further roles were granted in scopes where you do not manage users.")
			.doesNotContain(foreign.getName());
	}

	@Test
	void answersForForeignScopesAsForMissingOnes() {
		Scope foreign = this.fixtures.vendor();
		this.fixtures.staff(Role.READER, foreign);

		assertThat(this.desk.decide(this.csr, foreign, "", "READER")).hasStatus(404);
		assertThat(this.desk.decide(this.csr, this.fixtures.global(), "", "READER")).hasStatus(404);
		assertThat(this.desk.decide(this.csr, "nowhere", "", "READER")).hasStatus(404);
		assertThat(this.desk.rolesOf(this.csr, foreign)).isEmpty();
	}

	/** A Reader of the other scope may see it, and gives no role there. */
	@Test
	void grantsNothingWhereTheAdministratorIsLess() {
		Scope elsewhere = this.fixtures.vendor();
		this.fixtures.grant(this.desk.me(), Role.EDITOR, elsewhere);

		assertThat(this.desk.decide(this.csr, elsewhere, "", "READER")).hasStatus(404);
	}

	@Test
	void doesNotTouchTheRolesOfAnAdministratorAbove() {
		TestUser above = this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.global());
		this.fixtures.grant(above, Role.CSR, this.vendor);

		assertThat(this.desk.decide(above, this.vendor, "CSR", "")).hasStatus(403);
		assertThat(this.desk.decide(above, this.store, "", "READER")).hasStatus(403);
		assertThat(this.desk.open(above, "/roles")).hasStatusOk().bodyText().doesNotContain("Remove", "Add role");
		assertThat(this.desk.rolesOf(above, this.vendor)).containsExactly("CSR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "READER", "EDITOR" })
	void doesNotLetAdministratorsGiveAwayTheLastOfTheirOwnRights(String role) {
		assertThat(this.desk.decide(this.desk.me(), this.vendor, "ADMINISTRATOR", role)).hasStatus(422)
			.bodyText()
			.contains("This is the last scope you are Administrator of.");

		assertThat(this.desk.rolesOf(this.desk.me(), this.vendor)).containsExactly("ADMINISTRATOR");
	}

	@Test
	void letsAdministratorsGiveAwayOneOfTwo() {
		this.fixtures.grant(this.desk.me(), Role.ADMINISTRATOR, this.fixtures.vendor());

		assertThat(this.desk.decide(this.desk.me(), this.vendor, "ADMINISTRATOR", "")).redirectedUrl()
			.isEqualTo(this.desk.path());
		assertThat(this.desk.rolesOf(this.desk.me(), this.vendor)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "READER" })
	void tellsWhoeverComesSecond(String seen) {
		assertThat(this.desk.decide(this.csr, this.vendor, seen, "EDITOR")).hasStatus(409)
			.bodyText()
			.contains("Somebody else has changed this role meanwhile.", "<title>Error:");

		assertThat(this.desk.rolesOf(this.csr, this.vendor)).containsExactly("CSR");
	}

	@Test
	void asksForWhatIsMissingOrNoRole() {
		assertThat(this.desk.decide(this.csr, "", "", "")).hasStatus(422)
			.bodyText()
			.contains("Choose a scope.", "Choose a role.");
		assertThat(this.desk.decide(this.csr, "", "", "EMPEROR")).hasStatus(422)
			.bodyText()
			.contains("Choose one of the entries of the list.");
		assertThat(this.desk.rolesOf(this.csr, this.vendor)).containsExactly("CSR");
	}

	@Test
	void canGrantOnAVirtualScopeWhichHoldsBelowIt() {
		Scope region = this.fixtures.below(this.fixtures.global(), ScopeType.VIRTUAL);
		Scope inRegion = this.fixtures.below(region, ScopeType.SALES);
		UserDesk above = new UserDesk(this.mvc, this.jdbc,
				this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.global()), this.fixtures.global());

		assertThat(above.decide(this.csr, region, "", "READER")).hasStatus3xxRedirection();

		assertThat(this.mvc.get().uri("/scopes/" + inRegion.getCode() + "/customers").with(user(this.csr)))
			.hasStatusOk();
		assertThat(this.mvc.get().uri("/scopes/" + region.getCode() + "/customers").with(user(this.csr)))
			.hasStatus(404);
	}

	private MvcTestResult options(TestUser whose) {
		return this.mvc.get()
			.uri("/scopes/" + this.vendor.getCode() + "/administration/customer")
			.with(user(whose))
			.exchange();
	}

	/** The last row about the scope: what holds stands below what was granted. */
	private static String row(String page, Scope scope) {
		int at = page.lastIndexOf(scope.getName() + "</th>");
		return page.substring(at, page.indexOf("</tr>", at));
	}

}
