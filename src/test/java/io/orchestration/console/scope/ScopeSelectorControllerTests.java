package io.orchestration.console.scope;

import java.net.URI;
import java.util.Locale;

import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class ScopeSelectorControllerTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Scope store;

	@BeforeEach
	void makeScopes() {
		this.vendor = this.fixtures.vendor();
		this.store = this.fixtures.store(this.vendor);
	}

	@Test
	void offersTheScopesBelowARoleAndShowsTheOthers() {
		Scope foreign = this.fixtures.vendor();

		assertThat(get("/scopes", this.fixtures.staff(Role.CSR, this.vendor))).hasStatusOk()
			.bodyText()
			.contains("value=\"" + this.vendor.getCode() + "\"", "value=\"" + this.store.getCode() + "\"",
					"data-scope-panel", foreign.getName(), "no access", "Type a scope name")
			.doesNotContain("value=\"" + foreign.getCode() + "\"");
	}

	@Test
	void isNotNeededAgainOnPagesOutsideOfAScope() {
		TestUser csr = this.fixtures.staff(Role.CSR, this.vendor);
		this.fixtures.grant(csr, Role.CSR, this.fixtures.vendor());
		this.jdbc.sql("update console_user set last_scope_id = ? where id = ?")
			.params(this.vendor.id(), csr.id())
			.update();

		assertThat(get("/account/password", csr)).hasStatusOk()
			.bodyText()
			.contains(this.vendor.getName(), "href=\"/scopes/" + this.vendor.getCode() + "/customers\"");
	}

	@Test
	void doesNotGoOnInAScopeTheUserHasLost() {
		Scope lost = this.fixtures.vendor();
		TestUser csr = this.fixtures.staff(Role.CSR, this.vendor);
		this.jdbc.sql("update console_user set last_scope_id = ? where id = ?").params(lost.id(), csr.id()).update();

		assertThat(get("/account/password", csr)).hasStatusOk().bodyText().doesNotContain(lost.getName());
	}

	@Test
	void showsGroupsAndInactiveScopesAsWhatTheyAre() {
		this.fixtures.below(this.vendor, ScopeType.VIRTUAL);
		this.jdbc.sql("update scope set version = version + 1, active = false where id = ?")
			.param(this.store.id())
			.update();

		assertThat(get("/scopes", this.fixtures.staff(Role.CSR, this.vendor))).bodyText()
			.contains("<small>Virtual</small>", "<small>Dependent · inactive</small>");
	}

	@Test
	void marksHitsAndEscapesWhatWasTyped() {
		TestUser csr = this.fixtures.staff(Role.CSR, this.vendor);

		assertThat(get("/scopes?q=" + this.store.getCode().toUpperCase(Locale.ROOT), csr)).bodyText()
			.contains("<mark>" + this.store.getCode() + "</mark>");
		assertThat(get("/scopes?q=%3Cscript%3E", csr)).hasStatusOk()
			.bodyText()
			.contains("value=\"&lt;script&gt;\"", "No scope has such a name.")
			.doesNotContain("<script>");
	}

	@Test
	void remembersTheChoiceAndOpensTheSameSectionThere() {
		TestUser administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);

		assertThat(choose(this.store.getCode(), "options", administrator))
			.hasRedirectedUrl("/scopes/" + this.store.getCode() + "/administration/customer");
		assertThat(get("/", administrator)).hasRedirectedUrl("/scopes/" + this.store.getCode() + "/customers");
		assertThat(get("/scopes", administrator)).bodyText()
			.containsPattern("value=\"" + this.store.getCode() + "\" aria-current=\"true\"");
	}

	@Test
	void marksTheScopeOfThePageItWasOpenedFrom() {
		TestUser csr = this.fixtures.staff(Role.CSR, this.vendor);
		choose(this.store.getCode(), "customers", csr);

		assertThat(get("/scopes?from=" + this.vendor.getCode(), csr)).bodyText()
			.contains("value=\"" + this.vendor.getCode() + "\" aria-current=\"true\"");
	}

	@Test
	void opensTheCustomersWhereTheSectionIsClosedOrUnknown() {
		TestUser csr = this.fixtures.staff(Role.CSR, this.vendor);
		String customers = "/scopes/" + this.vendor.getCode() + "/customers";

		assertThat(choose(this.vendor.getCode(), "options", csr)).hasRedirectedUrl(customers);
		assertThat(choose(this.vendor.getCode(), "//evil.test", csr)).hasRedirectedUrl(customers);
	}

	@Test
	void refusesForeignVirtualAndForgedScopesAlike() {
		TestUser csr = this.fixtures.staff(Role.CSR, this.vendor);
		Scope group = this.fixtures.below(this.vendor, ScopeType.VIRTUAL);

		assertThat(choose(this.fixtures.vendor().getCode(), "customers", csr)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(choose(group.getCode(), "customers", csr)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(choose("../../admin", "customers", csr)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(choose("", "customers", csr)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(lastScopeOf(csr)).isZero();
	}

	@Test
	void leadsHomeToTheOnlyScopeThereIs() {
		assertThat(get("/", this.fixtures.staff(Role.CSR, this.store)))
			.hasRedirectedUrl("/scopes/" + this.store.getCode() + "/customers");
	}

	@Test
	void asksForAChoiceWhereThereAreSeveral() {
		assertThat(get("/", this.fixtures.staff(Role.CSR, this.vendor))).hasRedirectedUrl("/scopes");
	}

	@Test
	void forgetsAScopeTheUserHasNoRoleInAnyMore() {
		TestUser csr = this.fixtures.staff(Role.CSR, this.vendor);
		choose(this.store.getCode(), "customers", csr);
		this.jdbc.sql("delete from role_grant where user_id = ?").param(csr.id()).update();

		assertThat(get("/", csr)).hasRedirectedUrl("/scopes");
		assertThat(get("/scopes", csr)).hasStatusOk()
			.bodyText()
			.contains("You have no role yet")
			.doesNotContain(this.vendor.getName());
	}

	private MvcTestResult get(String url, TestUser user) {
		return this.mvc.get().uri(URI.create(url)).with(user(user)).exchange();
	}

	private MvcTestResult choose(String code, String section, TestUser user) {
		return this.mvc.post()
			.uri("/scopes/choice")
			.with(user(user))
			.with(csrf())
			.param("scope", code)
			.param("section", section)
			.exchange();
	}

	private int lastScopeOf(TestUser user) {
		return this.jdbc.sql("select count(last_scope_id) from console_user where id = ?")
			.param(user.id())
			.query(Integer.class)
			.single();
	}

}
