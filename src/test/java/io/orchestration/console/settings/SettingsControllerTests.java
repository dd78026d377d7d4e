package io.orchestration.console.settings;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class SettingsControllerTests {

	private static final String TICKET_LIFE = "password-ticket-expiration-delay";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	SettingChoices choices;

	@Autowired
	InheritedSettings settings;

	private Scope vendor;

	private TestUser administrator;

	@BeforeEach
	void makeVendor() {
		this.vendor = this.fixtures.vendor();
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
	}

	@Test
	void showsEachValueAndWhereItComesFrom() {
		Scope store = this.fixtures.store(this.vendor);
		this.choices.choose(this.vendor, Setting.PASSWORD_TICKET_EXPIRATION_DELAY, 30);
		this.choices.choose(store, Setting.MINIMUM_LENGTH, 12);

		MvcTestResult page = get(store, this.administrator);

		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("Password Reset Options", "Allow Manual Entry", "Sign-in rules")
			.contains("Inherited from " + this.vendor.getName(), "Instead of 15, the default", "Default")
			.contains("shorter than 15 characters", "href=\"" + url(store) + "\">Cancel");
	}

	@Test
	void setsAValueHereAndGivesItBack() {
		assertThat(post(form(TICKET_LIFE, "30", true))).hasStatus3xxRedirection()
			.hasRedirectedUrl(url(this.vendor))
			.flash()
			.containsEntry("notice", "settings.saved");
		assertThat(state(TICKET_LIFE).own()).isEqualTo(30);

		assertThat(post(form(TICKET_LIFE, "30", false))).hasStatus3xxRedirection();
		assertThat(state(TICKET_LIFE).own()).isNull();
	}

	@Test
	void turnsASwitchOnAndOff() {
		post(form("allow-manual-entry", "1", true));
		assertThat(state("allow-manual-entry").own()).isEqualTo(1);

		MultiValueMap<String, String> off = form("allow-manual-entry", "0", true);
		off.remove("value[allow-manual-entry]");
		post(off);
		assertThat(state("allow-manual-entry").own()).isZero();
	}

	/** T4. */
	@ParameterizedTest
	@ValueSource(strings = { "-1", "0", "9", "1441", "1500", "1e9", "1000000000", "abc", "60.5", "", "<b>60</b>" })
	void refusesWhatIsNoPossibleValueAndKeepsIt(String typed) {
		MultiValueMap<String, String> form = form(TICKET_LIFE, typed, true);
		form.set("here[minimum-length]", "1");
		form.set("value[minimum-length]", "20");

		MvcTestResult answer = post(form);

		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Error:", "Password Ticket Expiration Delay: enter a whole number from 10 to 1440.",
					"href=\"#value[" + TICKET_LIFE + "]\"",
					"value=\"" + typed.replace("<", "&lt;").replace(">", "&gt;"))
			.contains("value=\"20\"");
		assertThat(state(TICKET_LIFE).own()).isNull();
		assertThat(state("minimum-length").own()).isNull();
	}

	@Test
	void doesNotGuessWhetherAnEditedValueIsToBeSetHere() {
		assertThat(post(form(TICKET_LIFE, "30", false))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("not set here", "value=\"30\"");
	}

	@Test
	void tellsTheSecondOfTwoAdministratorsWhatHasChanged() {
		MultiValueMap<String, String> late = form(TICKET_LIFE, "45", true);
		this.choices.choose(this.vendor, Setting.PASSWORD_TICKET_EXPIRATION_DELAY, 30);
		this.choices.choose(this.vendor, Setting.LOCK_DURATION, 7);

		assertThat(post(late)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Password Ticket Expiration Delay: someone else has changed this meanwhile to 30",
					"Lock lasts: someone else has changed this meanwhile to 7", "value=\"45\"");
		assertThat(state(TICKET_LIFE).own()).isEqualTo(30);
		assertThat(state("lock-duration").own()).isEqualTo(7);
	}

	@Test
	void ignoresFieldsThatAreNoSettings() {
		MultiValueMap<String, String> form = form(TICKET_LIFE, "30", true);
		form.set("here[superuser]", "1");
		form.set("value[superuser]", "1");
		form.set("scope.name", "Taken over");

		assertThat(post(form)).hasStatus3xxRedirection();
	}

	@ParameterizedTest
	@EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
	void isForAdministratorsOnly(Role role) {
		TestUser other = this.fixtures.staff(role, this.vendor);

		assertThat(get(this.vendor, other)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post(this.vendor, other, form(TICKET_LIFE, "30", true))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(state(TICKET_LIFE).own()).isNull();
	}

	@Test
	void hidesForeignVirtualAndMissingScopesAlike() {
		Scope foreign = this.fixtures.vendor();
		Scope group = this.fixtures.below(this.vendor, ScopeType.VIRTUAL);

		assertThat(get(foreign, this.administrator)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(group, this.administrator)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/scopes/no-such-scope/administration/customer").with(user(this.administrator)))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(foreign, this.administrator, form(TICKET_LIFE, "30", true))).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult get(Scope scope, TestUser user) {
		return this.mvc.get().uri(url(scope)).with(user(user)).exchange();
	}

	private MvcTestResult post(MultiValueMap<String, String> form) {
		return post(this.vendor, this.administrator, form);
	}

	private MvcTestResult post(Scope scope, TestUser user, MultiValueMap<String, String> form) {
		return this.mvc.post().uri(url(scope)).with(user(user)).with(csrf()).params(form).exchange();
	}

	/** The page as it is now, with one row filled in. */
	private MultiValueMap<String, String> form(String key, String typed, boolean here) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		this.settings.in(this.vendor).all().forEach((it) -> {
			form.set("was[" + it.setting().getKey() + "]", it.ownText());
			form.set("value[" + it.setting().getKey() + "]", Integer.toString(it.inForce()));
			if (it.own() != null) {
				form.set("here[" + it.setting().getKey() + "]", "1");
			}
		});
		form.set("value[" + key + "]", typed);
		form.remove("here[" + key + "]");
		if (here) {
			form.set("here[" + key + "]", "1");
		}
		return form;
	}

	private SettingState state(String key) {
		return this.settings.in(this.vendor).of(Setting.find(key).orElseThrow());
	}

	private static String url(Scope scope) {
		return "/scopes/" + scope.getCode() + "/administration/customer";
	}

}
