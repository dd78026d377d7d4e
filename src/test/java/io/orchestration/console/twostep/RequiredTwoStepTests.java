package io.orchestration.console.twostep;

import java.time.Duration;
import java.util.List;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.security.Authorities;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/** R31: an administrator decides of whom a second step is required. */
@ConsoleTest
class RequiredTwoStepTests {

	private static final int OPTIONAL = 0;

	private static final int ADMINISTRATORS = 1;

	private static final int ALL = 2;

	private static final String SET_UP = "/account/two-step";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	SettingChoices choices;

	private Scope vendor;

	private Scope store;

	@BeforeEach
	void make() {
		this.vendor = this.fixtures.vendor();
		this.store = this.fixtures.store(this.vendor);
	}

	@Test
	void isRequiredOfNobodyAtFirst() {
		assertThat(isLedToSetUp(Role.ADMINISTRATOR, this.vendor)).isFalse();
	}

	@Test
	void canBeRequiredOfAdministratorsOnly() {
		choose(this.vendor, ADMINISTRATORS);

		assertThat(isLedToSetUp(Role.ADMINISTRATOR, this.vendor)).isTrue();
		assertThat(isLedToSetUp(Role.EDITOR, this.vendor)).isFalse();
	}

	@Test
	void isInheritedAndCanBeGivenUpBelow() {
		choose(this.vendor, ALL);
		assertThat(isLedToSetUp(Role.READER, this.store)).isTrue();

		choose(this.store, OPTIONAL);
		assertThat(isLedToSetUp(Role.READER, this.store)).isFalse();
		assertThat(isLedToSetUp(Role.READER, this.vendor)).isTrue();
	}

	/** A role above holds below as well, and with it what is required there. */
	@Test
	void isRequiredOfWhoeverMayWorkInAScopeThatRequiresIt() {
		choose(this.store, ALL);

		assertThat(isLedToSetUp(Role.CSR, this.vendor)).isTrue();
		assertThat(isLedToSetUp(Role.CSR, this.fixtures.vendor())).isFalse();
	}

	@Test
	void comesBeforeAllElseForWhoeverHasNotSetItUp() {
		choose(this.vendor, ALL);
		Desk desk = desk(Role.ADMINISTRATOR, this.vendor);
		desk.signIn();

		for (String path : List.of("/", "/scopes", customers(), "/account/password", "/account/preferences")) {
			assertThat(desk.get(path)).as(path).redirectedUrl().isEqualTo(SET_UP);
		}
		assertThat(desk.post("/scopes/" + this.vendor.getCode() + "/administration/customer")).redirectedUrl()
			.isEqualTo(SET_UP);
		assertThat(desk.get(SET_UP)).hasStatusOk()
			.bodyText()
			.contains("two-step sign-in is required")
			.doesNotContain("class=\"frame\"");
	}

	@Test
	void letsInWhoeverHasSetItUp() {
		choose(this.vendor, ALL);
		Desk desk = desk(Role.CSR, this.vendor);
		desk.signIn();
		String before = desk.session().getValue();

		assertThat(desk.setUpApp().recoveryCodes()).hasSize(10);

		assertThat(desk.get(customers())).hasStatusOk();
		assertThat(desk.session().getValue()).isNotEqualTo(before);
	}

	/** R37: an old session gets nobody around it. */
	@Test
	void bindsWhoeverIsSignedInAlready() {
		Desk desk = signedIn(Role.ADMINISTRATOR, this.vendor);

		choose(this.vendor, ALL);

		assertThat(desk.get(customers())).redirectedUrl().isEqualTo(SET_UP);
		assertThat(desk.get(SET_UP)).bodyText().contains("two-step sign-in is required");
		assertThat(desk.post("/account/preferences", "language", "fr", "timeZone", "")).redirectedUrl()
			.isEqualTo(SET_UP);
		assertThat(this.jdbc.sql("select count(*) from console_user where id = ? and language = 'fr'")
			.param(desk.user().id())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void bindsWhoeverIsGrantedARoleThatRequiresIt() {
		Scope strict = this.fixtures.vendor();
		choose(strict, ADMINISTRATORS);
		Desk desk = signedIn(Role.CSR, this.vendor);
		assertThat(desk.get(customers())).hasStatusOk();

		this.fixtures.grant(desk.user(), Role.ADMINISTRATOR, strict);

		assertThat(desk.get(customers())).redirectedUrl().isEqualTo(SET_UP);
	}

	@Test
	void leadsBackToWhatWasWanted() {
		Desk desk = signedIn(Role.CSR, this.vendor);
		choose(this.vendor, ALL);
		desk.get(customers() + "?search=okafor");

		String codes = desk.finishSetUp();

		assertThat(codes).contains("href=\"" + customers() + "?search=okafor");
		assertThat(desk.get(customers())).hasStatusOk();
	}

	@Test
	void putsNoOtherPageIntoAPartOfOne() {
		Desk desk = signedIn(Role.CSR, this.vendor);
		choose(this.vendor, ALL);

		assertThat(this.mvc.get().uri(customers()).header("HX-Request", "true").cookie(desk.session()))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void letsGoOnWhomAProviderHasAskedForSeveralFactors() {
		choose(this.vendor, ALL);
		TestUser user = this.fixtures.staff(Role.CSR, this.vendor);
		Authentication vouchedFor = UsernamePasswordAuthenticationToken.authenticated(user, null,
				AuthorityUtils.createAuthorityList(Authorities.STAFF, Authorities.SEVERAL_FACTORS_ELSEWHERE));

		assertThat(this.mvc.get().uri(customers()).with(authentication(vouchedFor))).hasStatusOk();
	}

	/** Who only knew the password has no part in what its owner sets up. */
	@Test
	void endsWhereSetUpWasBegunOnly() {
		choose(this.vendor, ALL);
		Desk begun = signedIn(Role.CSR, this.vendor);
		Desk elsewhere = begun.elsewhere();
		elsewhere.signIn();
		elsewhere.setUpApp();

		assertThat(begun.post("/account/two-step/passkeys", "label", "Mine", "credential", "{}")).redirectedUrl()
			.isEqualTo("/sign-in");
		assertThat(begun.get(SET_UP)).redirectedUrl().isEqualTo("/sign-in");
	}

	@Test
	void letsGoOnAsSoonAsItIsNotRequired() {
		choose(this.vendor, ALL);
		Desk desk = signedIn(Role.CSR, this.vendor);
		assertThat(desk.get(customers())).redirectedUrl().isEqualTo(SET_UP);

		choose(this.vendor, OPTIONAL);

		assertThat(desk.get(customers())).hasStatusOk();
	}

	/** R34: whoever finds the desk deserted sets up nothing. */
	@Test
	void isSetUpByWhoeverKnowsThePassword() {
		Desk desk = signedIn(Role.CSR, this.vendor);
		choose(this.vendor, ALL);
		this.clock.advance(Duration.ofMinutes(6));

		assertThat(desk.post("/account/two-step/app")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(desk.post("/account/two-step/app", "proof-password", Fixtures.PASSWORD)).hasStatus(302)
			.redirectedUrl()
			.isEqualTo("/account/two-step/app");
		assertThat(desk.get(customers())).redirectedUrl().isEqualTo(SET_UP);
	}

	/** The password a deployment or a colleague gave is replaced first. */
	@Test
	void comesAfterANewPassword() {
		choose(this.vendor, ALL);
		Desk desk = desk(Role.CSR, this.vendor);
		this.jdbc.sql("update console_user set must_change_password = true where id = ?")
			.param(desk.user().id())
			.update();
		desk.signIn();

		assertThat(desk.get("/")).redirectedUrl().isEqualTo("/account/password");
		assertThat(desk.get(SET_UP)).redirectedUrl().isEqualTo("/account/password");
	}

	@Test
	void isChosenOnTheOptionsPageInWords() {
		Desk desk = desk(Role.ADMINISTRATOR, this.vendor);
		desk.signIn();
		String options = "/scopes/" + this.vendor.getCode() + "/administration/customer";

		assertThat(desk.get(options)).bodyText().contains("Console users", "Required for administrators");
		assertThat(desk.post(options, "here[two-step-sign-in]", "1", "value[two-step-sign-in]", "1",
				"was[two-step-sign-in]", "", "value[manual-passwords-temporary]", "1", "value[allow-forgot-password]",
				"1"))
			.hasStatus(302);

		assertThat(isLedToSetUp(Role.ADMINISTRATOR, this.vendor)).isTrue();
		assertThat(this.jdbc.sql("select detail from activity where scope_id = ? and action = 'option.changed'")
			.param(this.vendor.id())
			.query(String.class)
			.single()).isEqualTo(
					"{settings.change|{setting.two-step-sign-in}|{settings.change.inherited|{setting.two-step-sign-in.0}}"
							+ "|{setting.two-step-sign-in.1}}");
	}

	private void choose(Scope scope, int rule) {
		this.choices.choose(scope, Setting.TWO_STEP_SIGN_IN, rule);
	}

	private boolean isLedToSetUp(Role role, Scope scope) {
		Desk desk = desk(role, scope);
		desk.signIn();
		return SET_UP.equals(desk.get("/scopes").getResponse().getRedirectedUrl());
	}

	private Desk signedIn(Role role, Scope scope) {
		Desk desk = desk(role, scope);
		desk.signIn();
		return desk;
	}

	private Desk desk(Role role, Scope scope) {
		return new Desk(this.mvc, this.clock, this.fixtures.staff(role, scope));
	}

	private String customers() {
		return "/scopes/" + this.vendor.getCode() + "/customers";
	}

}
