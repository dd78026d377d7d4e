package io.orchestration.console.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Administration > Scopes; R36, R37. */
@ConsoleTest
class ScopesPageTests {

	private static final String NOTHING = "{scope.changed.absent}";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Scopes scopes;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Scope store;

	private TestUser administrator;

	@BeforeEach
	void plant() {
		this.vendor = this.fixtures.vendor();
		this.store = this.fixtures.store(this.vendor);
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
	}

	@Test
	void drawTheTreeFromTheChosenScopeDown() {
		Scope foreign = this.fixtures.vendor();
		this.jdbc.sql("update scope set version = version + 1, active = false where id = ?")
			.param(this.vendor.id())
			.update();

		assertThat(get("")).hasStatusOk()
			.bodyText()
			.contains(this.vendor.getName(), this.store.getCode(), "Switched off", "Off above",
					"Add a scope below " + this.vendor.getName())
			.doesNotContain(foreign.getName(), "Add a scope below " + this.store.getName());
	}

	@Test
	void growTheTree() {
		String code = "n" + this.fixtures.unique();

		assertThat(post("/" + this.vendor.getCode() + "/children",
				with(typed(), "type", "DEPENDENT", "code", code, "now.name", "Maple Québec", "now.culture", "fr-CA",
						"now.timeZone", "america/toronto", "now.startsOn", "2030-03-01", "now.baseUrl",
						"https://quebec.example.com")))
			.hasRedirectedUrl(page(this.vendor, ""));

		Scope grown = this.scopes.tree().find(code).orElseThrow();
		assertThat(grown.parentId()).isEqualTo(this.vendor.id());
		assertThat(ScopeData.of(grown).fields()).containsEntry("culture", "fr-CA")
			.containsEntry("timeZone", "America/Toronto")
			.containsEntry("startsOn", "2030-03-01")
			.containsEntry("baseUrl", "https://quebec.example.com");
		assertThat(trail(grown)).containsExactly("scope.created {scope.created.detail|Maple Québec|" + code
				+ "|{scopes.kind.DEPENDENT}|" + this.vendor.getName() + "}");
	}

	@Test
	void refuseWhatTheTreeRulesDoNotAllow() {
		Scope city = this.fixtures.below(this.vendor, ScopeType.VIRTUAL);
		String code = "n" + this.fixtures.unique();
		Map<String, String> sales = with(typed(), "type", "SALES", "code", code);

		assertThat(post("/" + this.vendor.getCode() + "/children", sales)).hasStatus(422)
			.bodyText()
			.contains("Such a scope cannot stand below " + this.vendor.getName());
		assertThat(post("/" + city.getCode() + "/children", sales)).hasStatus(422);
		assertThat(post("/" + this.store.getCode() + "/children", sales)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post("/" + this.vendor.getCode() + "/children", with(sales, "type", "GLOBAL"))).hasStatus(422);
		assertThat(post("/" + this.vendor.getCode() + "/children", with(sales, "type", "KINGDOM"))).hasStatus(422)
			.bodyText()
			.contains("Choose one of the entries of the list.");
		assertThat(this.scopes.tree().find(code)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Maple", "maple--qc", "-maple", "maple/qc", "mäple", "a b", "../etc" })
	void refuseCodesThatCannotStandInUrls(String code) {
		assertThat(post("/" + this.vendor.getCode() + "/children", with(typed(), "type", "DEPENDENT", "code", code)))
			.hasStatus(422)
			.bodyText()
			.contains("Enter at most 40 small letters", "value=\"Maple anew\"");
	}

	@Test
	void giveNoCodeTwice() {
		assertThat(post("/" + this.vendor.getCode() + "/children",
				with(typed(), "type", "DEPENDENT", "code", this.store.getCode())))
			.hasStatus(422)
			.bodyText()
			.contains("Another scope has this code.");
	}

	@Test
	void changeAScopeForTheNextRequest() {
		this.jdbc.sql("update scope set time_zone = 'Europe/Paris' where id = ?").param(this.store.id()).update();

		assertThat(edit(this.store, with(typed(), "now.brandName", "Maple", "now.endsOn", "2031-12-31")))
			.hasRedirectedUrl(page(this.vendor, ""));

		assertThat(get("")).bodyText().contains("Maple anew").doesNotContain(this.store.getName());
		assertThat(trail(this.store)).containsExactlyInAnyOrder(changed("name", this.store.getName(), "Maple anew"),
				changed("timeZone", "Europe/Paris", NOTHING), changed("endsOn", NOTHING, "2031-12-31"),
				changed("brandName", NOTHING, "Maple"), changed("colour", "\\#b4431c", NOTHING),
				changed("supportEmail", "help@" + this.store.getCode() + ".example.com", NOTHING),
				changed("supportPhone", "+1 514 555 0100", NOTHING));
	}

	@Test
	void switchAScopeOffAndOn() {
		edit(this.store, as(this.store, "now.active", ""));
		assertThat(this.scopes.isInForce(this.store)).isFalse();

		edit(this.store, as(this.store, "now.active", "true"));
		assertThat(this.scopes.isInForce(this.store)).isTrue();
		assertThat(trail(this.store)).containsExactly("scope.deactivated ", "scope.activated ");
	}

	@Test
	void neverChangeTypeOrCode() {
		assertThat(edit(this.store, as(this.store, "type", "SALES", "code", "taken-over"))).hasStatus3xxRedirection();

		assertThat(this.scopes.tree().require(this.store.id()).getCode()).isEqualTo(this.store.getCode());
		assertThat(this.scopes.tree().require(this.store.id()).getType()).isEqualTo(ScopeType.DEPENDENT);
	}

	@Test
	void keepGlobalInForce() {
		TestUser root = this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.global());
		Scope global = this.fixtures.global();
		String path = page(global, "/global");

		assertThat(this.mvc.post().uri(path).with(user(root)).with(csrf()).params(params(as(global, "now.active", ""))))
			.hasStatus(422)
			.bodyText()
			.contains("Global is always in force");
		assertThat(this.mvc.get().uri(path).with(user(root))).hasStatusOk().bodyText().doesNotContain("First day");
	}

	@Test
	void sayBesideTheFieldWhatIsWrongAndLoseNothing() {
		assertThat(edit(this.store, with(typed(), "now.baseUrl", "shop.example.com", "now.colour", "reddish")))
			.hasStatus(422)
			.bodyText()
			.contains("<title>Error:", "href=\"#now.baseUrl\"", "id=\"now.baseUrl-error\"", "value=\"reddish\"",
					"value=\"Maple anew\"");
		assertThat(this.scopes.tree().require(this.store.id()).getName()).isEqualTo(this.store.getName());
	}

	@Test
	void tellTheSecondOfTwoAdministratorsWhatHasChanged() {
		Map<String, String> late = as(this.store, "now.name", "Mine");
		edit(this.store, as(this.store, "now.name", "Theirs"));

		assertThat(edit(this.store, late)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Somebody else saved this scope", "Name: Theirs", "value=\"Mine\"");
		assertThat(this.scopes.tree().require(this.store.id()).getName()).isEqualTo("Theirs");
	}

	@ParameterizedTest
	@EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
	void areForAdministratorsOnly(Role role) {
		TestUser other = this.fixtures.staff(role, this.vendor);
		String path = page(this.vendor, "/" + this.store.getCode());

		assertThat(this.mvc.get().uri(page(this.vendor, "")).with(user(other))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.post().uri(path).with(user(other)).with(csrf()).params(params(as(this.store))))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void endWhereTheAdministratorsOwnScopesEnd() {
		TestUser below = this.fixtures.staff(Role.ADMINISTRATOR, this.store);
		Scope foreign = this.fixtures.vendor();

		assertThat(List.of(page(this.store, "/" + this.vendor.getCode()), page(this.store, "/global/children"),
				page(this.store, "/" + foreign.getCode()), page(this.store, "/no-such-scope"), page(foreign, "")))
			.allSatisfy((it) -> assertThat(this.mvc.get().uri(it).with(user(below))).as(it)
				.hasStatus(HttpStatus.NOT_FOUND));
		assertThat(this.mvc.post()
			.uri(page(this.store, "/" + this.vendor.getCode()))
			.with(user(below))
			.with(csrf())
			.params(params(as(this.vendor, "now.name", "Taken over")))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scopes.tree().require(this.vendor.id()).getName()).isEqualTo(this.vendor.getName());
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(page(this.vendor, path)).with(user(this.administrator)).exchange();
	}

	private MvcTestResult edit(Scope scope, Map<String, String> form) {
		return post("/" + scope.getCode(), form);
	}

	private MvcTestResult post(String path, Map<String, String> form) {
		return this.mvc.post()
			.uri(page(this.vendor, path))
			.with(user(this.administrator))
			.with(csrf())
			.params(params(form))
			.exchange();
	}

	private Map<String, String> typed() {
		return Map.of("version", "0", "now.name", "Maple anew", "now.culture", "en", "now.active", "true");
	}

	/** The form as the page of the scope has it now. */
	private Map<String, String> as(Scope scope, String... more) {
		Scope stored = this.scopes.tree().require(scope.id());
		Map<String, String> form = new HashMap<>(Map.of("version", Integer.toString(stored.getVersion())));
		ScopeData.of(stored).fields().forEach((name, value) -> {
			form.put("now." + name, (value != null) ? value : "");
			form.put("was." + name, (value != null) ? value : "");
		});
		return with(form, more);
	}

	private static Map<String, String> with(Map<String, String> form, String... more) {
		Map<String, String> changed = new HashMap<>(form);
		for (int at = 0; at < more.length; at += 2) {
			changed.put(more[at], more[at + 1]);
		}
		return changed;
	}

	private static MultiValueMap<String, String> params(Map<String, String> form) {
		return MultiValueMap.fromSingleValue(form);
	}

	private static String changed(String field, String before, String after) {
		return "scope.changed {scope.changed.detail|{scope.%s}|%s|%s}".formatted(field, before, after);
	}

	private List<String> trail(Scope scope) {
		return this.jdbc
			.sql("select action || ' ' || coalesce(detail, '') from activity where scope_id = ? order by id")
			.param(scope.id())
			.query(String.class)
			.list();
	}

	private static String page(Scope top, String path) {
		return "/scopes/" + top.getCode() + "/administration/scopes" + path;
	}

}
