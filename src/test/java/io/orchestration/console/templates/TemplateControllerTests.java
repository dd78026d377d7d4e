package io.orchestration.console.templates;

import io.orchestration.console.mail.MailPart;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
class TemplateControllerTests {

	private static final String RESET = "/reset/en";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TemplateChoices choices;

	@Autowired
	InheritedWording wording;

	private Scope vendor;

	private TestUser administrator;

	private Area area;

	@BeforeEach
	void makeVendor() {
		this.vendor = this.fixtures.vendor();
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
		this.area = Area.at(this.vendor, "reset", "en");
	}

	@Test
	void listsTheMailsAndWhoDecidedWhatTheySay() {
		Scope store = this.fixtures.store(this.vendor);
		this.choices.choose(this.vendor, this.area, MailPart.SUBJECT, "Ours");
		this.choices.choose(store, Area.LOOK, MailPart.LOGO, "https://www.example.com/logo.png");

		assertThat(get(store, "", this.administrator)).hasStatusOk()
			.bodyText()
			.contains("Reset Password", "Account created", "Customer Password Changed", "Email address changed",
					"Account unlocked", "Set in " + this.vendor.getName(), "Set here", "Built in",
					"aria-current=\"page\"")
			.doesNotContain("Console User Password Changed");
		assertThat(get(this.fixtures.global(), "", this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.global())))
			.bodyText()
			.contains("Console User Password Changed");
	}

	@Test
	void showsEachPartAndWhereItComesFrom() {
		Scope store = this.fixtures.store(this.vendor);
		this.choices.choose(this.vendor, this.area, MailPart.SUBJECT, "Ours");
		this.choices.choose(store, this.area, MailPart.CLOSING, "Bye");

		assertThat(get(store, RESET, this.administrator)).hasStatusOk()
			.bodyText()
			.contains("Reset Password (English)", "value=\"Ours\"", "Inherited from " + this.vendor.getName(),
					"{greeting} a new password was requested", "Instead of what is built in", "{link.expires}",
					"When the link stops working")
			.doesNotContain("{change.at}");
	}

	@Test
	void setsAPartHereWritesItDownAndGivesItBack() {
		assertThat(post(form(this.area, "subject", "Ours: {brand}", true), RESET)).hasStatus3xxRedirection()
			.hasRedirectedUrl(url(this.vendor) + RESET)
			.flash()
			.containsEntry("notice", "templates.saved");
		assertThat(state(MailPart.SUBJECT).own()).isEqualTo("Ours: {brand}");
		assertThat(this.mvc.get().uri("/scopes/" + this.vendor.getCode() + "/activity").with(user(this.administrator)))
			.bodyText()
			.contains("Mail template changed", "Reset Password (English), Subject: ",
					"Choose a new password for {brand}” (inherited) → “Ours: {brand}”");

		assertThat(post(form(this.area, "subject", "Ours: {brand}", false), RESET)).hasStatus3xxRedirection();
		assertThat(state(MailPart.SUBJECT).own()).isNull();
	}

	@Test
	void keepsTheLinesThatWereTyped() {
		post(form(this.area, "introduction", "\r\nHello {brand},\r\n\r\nbye\r\n", true), RESET);

		assertThat(state(MailPart.INTRODUCTION).own()).isEqualTo("Hello {brand},\n\nbye");
		assertThat(post(form(this.area, "introduction", "Hello {brand},\r\n\r\nbye!", true), RESET))
			.hasStatus3xxRedirection();
	}

	@Test
	void canHaveNoClosing() {
		post(form(this.area, "closing", "", true), RESET);
		assertThat(state(MailPart.CLOSING).own()).isEmpty();

		assertThat(post(form(this.area, "closing", "", true), RESET)).hasStatus3xxRedirection();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Ours {shop}|Subject, line 1, character 6: there is no placeholder {shop} in this mail",
					"Ours {brand|Subject, line 1, character 6: the brace before {brand is not closed",
					"Ours brand}|Subject, line 1, character 11: this brace closes nothing",
					"Ours =?UTF-8?Q?x?=|Subject: this has to be one line", "''|Subject: enter something" })
	void saysWhatIsWrongAndWhereAndKeepsTheRest(String typed, String problem) {
		MultiValueMap<String, String> form = form(this.area, "subject", typed, true);
		form.set("here[closing]", "1");
		form.set("value[closing]", "Bye <b>");

		assertThat(post(form, RESET)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Error:", problem, "href=\"#value[subject]\"", "value=\"" + typed + "\"", "Bye &lt;b&gt;");
		assertThat(state(MailPart.SUBJECT).own()).isNull();
		assertThat(state(MailPart.CLOSING).own()).isNull();
	}

	@Test
	void doesNotGuessWhetherEditedWordsAreToBeSetHere() {
		assertThat(post(form(this.area, "subject", "Ours", false), RESET)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("not set here", "value=\"Ours\"");
	}

	@Test
	void tellsTheSecondOfTwoAdministratorsAndLosesNothing() {
		MultiValueMap<String, String> late = form(this.area, "subject", "Mine", true);
		this.choices.choose(this.vendor, this.area, MailPart.SUBJECT, "Theirs");

		assertThat(post(late, RESET)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Subject: someone else has changed this meanwhile", "value=\"Mine\"", "value=\"=Theirs\"");
		assertThat(state(MailPart.SUBJECT).own()).isEqualTo("Theirs");
	}

	@Test
	void setsTheLook() {
		MultiValueMap<String, String> form = form(Area.LOOK, "from", "no address", true);
		assertThat(post(form, "/look")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Sender’s address: enter an email address", "value=\"no address\"");

		form.set("value[from]", "post@maple.example.com");
		assertThat(post(form, "/look")).hasStatus3xxRedirection();
		assertThat(get(this.vendor, "/look", this.administrator)).bodyText()
			.contains("value=\"post@maple.example.com\"", "As on the vendor website of");
	}

	@ParameterizedTest
	@EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
	void isForAdministratorsOnly(Role role) {
		TestUser other = this.fixtures.staff(role, this.vendor);

		assertThat(get(this.vendor, "", other)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(this.vendor, RESET, other)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(this.vendor, RESET + "/preview/html", other)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post(this.vendor, other, form(this.area, "subject", "Mine", true), RESET))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(state(MailPart.SUBJECT).own()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "/reset", "/reset/de", "/nothing/en", "/console-password-changed/en", "/look/en", "/RESET/en" })
	void knowsNoOtherTemplates(String path) {
		assertThat(get(this.vendor, path, this.administrator)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.fixtures.vendor(), RESET, this.administrator)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult get(Scope scope, String path, TestUser user) {
		return this.mvc.get().uri(url(scope) + path).with(user(user)).exchange();
	}

	private MvcTestResult post(MultiValueMap<String, String> form, String path) {
		return post(this.vendor, this.administrator, form, path);
	}

	private MvcTestResult post(Scope scope, TestUser user, MultiValueMap<String, String> form, String path) {
		return this.mvc.post().uri(url(scope) + path).with(user(user)).with(csrf()).params(form).exchange();
	}

	/** The page as it is now, with one part filled in. */
	private MultiValueMap<String, String> form(Area of, String key, String typed, boolean here) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		this.wording.in(this.vendor, of).forEach((it) -> {
			form.set("was[" + it.part().getKey() + "]", it.ownMark());
			form.set("value[" + it.part().getKey() + "]", it.inForce().replace("\n", "\r\n"));
			if (it.own() != null) {
				form.set("here[" + it.part().getKey() + "]", "1");
			}
		});
		form.set("value[" + key + "]", typed);
		form.remove("here[" + key + "]");
		if (here) {
			form.set("here[" + key + "]", "1");
		}
		return form;
	}

	private PartState state(MailPart part) {
		return this.wording.in(this.vendor, this.area)
			.stream()
			.filter((it) -> it.part() == part)
			.findAny()
			.orElseThrow();
	}

	private static String url(Scope scope) {
		return "/scopes/" + scope.getCode() + "/administration/mail-templates";
	}

}
