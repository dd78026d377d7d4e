package io.orchestration.console.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.scope.VendorWebsite;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class MailTemplatesTests {

	private static final String LINK = "https://maple.example.com/portal/maple/reset/kQ3vX9-Zr_8LwT1bNf5yHc2dGj7mPs4aUe6oRi0xVtY";

	private static final Map<String, Object> MODEL = Map.of("firstName", "Jonas", "username", "jokafor", "link", LINK,
			"until", Instant.parse("2030-01-01T13:05:00Z"), "at", Instant.parse("2030-01-01T12:05:00Z"), "byStaff",
			false, "before", new EmailAddress("jonas@example.net"), "after", new EmailAddress("okafor@example.org"));

	@Autowired
	MailTemplates templates;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Scopes scopes;

	Scope maple;

	@BeforeEach
	void setUp() {
		this.maple = brand("Maple Outfitters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "reset", "invitation", "password-changed", "email-changed", "unlocked" })
	void everyMailIsCompleteInBothForms(String name) {
		MailContent mail = render(name, MODEL);

		assertThat(mail.senderName()).isEqualTo("Maple Outfitters");
		assertThat(mail.subject()).contains("Maple Outfitters");
		assertThat(mail.text()).contains("Hello Jonas,", "jokafor", "UTC", "help@maple.example.com, +1 514 555 0100.")
			.doesNotContain("<", "[", "??", "&");
		assertThat(mail.html()).startsWith("<!DOCTYPE html>")
			.contains("lang=\"en\"", "Hello Jonas,", "<b>jokafor</b>", "UTC", "#b4431c",
					"help@maple.example.com, +1 514 555 0100.")
			.doesNotContain(" th:", "??", "<img", "<script", "src=");
	}

	@Test
	void theResetMailLeadsToTheLinkAndSaysHowLong() {
		MailContent mail = render("reset", MODEL);

		assertThat(mail.text()).containsOnlyOnce(LINK).contains("works once, until 2030-01-01 13:05 UTC.");
		assertThat(mail.html()).contains("href=\"" + LINK + "\"", ">" + LINK + "<", "until 2030-01-01 13:05 UTC.");
	}

	@Test
	void theNoticeOfANewPasswordSaysWhoTypedItAndHowLongItLasts() {
		Map<String, Object> model = new HashMap<>(MODEL);
		model.put("byStaff", true);
		model.put("temporaryUntil", Instant.parse("2030-01-02T12:05:00Z"));

		MailContent mail = render("password-changed", model);

		assertThat(mail.text()).contains("by our customer service on 2030-01-01 12:05 UTC.",
				"works once, until 2030-01-02 12:05 UTC;");
		assertThat(mail.html()).contains("works once, until 2030-01-02 12:05 UTC;");
	}

	@Test
	void theNoticeOfANewAddressShowsBothMasked() {
		MailContent mail = render("email-changed", MODEL);

		assertThat(mail.text()).contains("from j***@example.net to o***@example.org.");
		assertThat(mail.text() + mail.html()).doesNotContain("jonas@", "okafor@");
	}

	@Test
	void writesToWhoeverHasNoFirstNameAndToNobodyForHelpIfThereIsNoAddress() {
		Scope silent = brand("Silent", new VendorWebsite(null, "Silent", null, null, null));

		MailContent mail = this.templates.render("unlocked", silent, Locale.ENGLISH,
				Map.of("firstName", "", "username", "jokafor", "at", Instant.EPOCH));

		assertThat(mail.text()).contains("Hello, your account jokafor", "Please tell our customer service.");
		assertThat(mail.html()).contains("Hello,", "Please tell our customer service.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "reset", "invitation", "password-changed", "email-changed", "unlocked" })
	void everyMailIsCompleteInFrenchToo(String name) {
		MailContent mail = this.templates.render(name, this.maple, Locale.CANADA_FRENCH, MODEL);

		assertThat(mail.text()).contains("Bonjour Jonas,", "jokafor", "UTC", "L’équipe Maple Outfitters")
			.doesNotContain("Hello", "your", "<", "[", "??", "&", "{");
		assertThat(mail.html()).contains("lang=\"fr\"", "Bonjour Jonas,", "<b>jokafor</b>").doesNotContain("??", "{0}");
	}

	@Test
	void saysInWhichLanguageItIsWhenThereAreNoWordsInThatOfTheReader() {
		MailContent mail = this.templates.render("unlocked", this.maple, Locale.GERMANY, MODEL);

		assertThat(mail.text()).contains("Hello Jonas,");
		assertThat(mail.html()).contains("lang=\"en\"");
	}

	@Test
	void tellsConsoleUsersInTheNameOfTheConsole() {
		MailContent mail = render("console-password-changed", Map.of("firstName", "Rae Whitfield", "username",
				"rae@example.com", "at", Instant.parse("2030-01-01T12:05:00Z")));

		assertThat(mail.subject()).isEqualTo("Your password for Orchestration Console was changed");
		assertThat(mail.text()).contains("Hello Rae Whitfield,", "rae@example.com", "2030-01-01 12:05 UTC",
				"Tell an administrator at once.");
	}

	/** A name is a value on one line, whatever is in it (R45, R47, T27, T29). */
	@ParameterizedTest
	@ValueSource(strings = { "Eve\r\nBcc: eve@example.com", "Eve\u2028x", "Eve\u0000x", "=?UTF-8?Q?=0D=0ABcc:?=",
			"{link}{brand}", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
			"[[${7*7}]] ${7*7} #{7*7} *{7*7} __${7*7}__", "$1 \\1 \\" })
	void putsAHostileNameNowhereButInTheText(String hostile) {
		Map<MailPart, String> words = Map.of(MailPart.SUBJECT, "For {customer.firstName}", MailPart.INTRODUCTION,
				"Dear {customer.firstName} ({customer.username}), {greeting}");
		Map<String, Object> model = new HashMap<>(MODEL);
		model.put("firstName", hostile);
		model.put("username", hostile);

		MailContent mail = this.templates.draft(MailTemplate.RESET, this.maple, MailCulture.ENGLISH, words, model);

		assertThat(mail.subject()).startsWith("For ")
			.doesNotContainPattern("[\\p{Cc}\u2028]|=\\?")
			.doesNotContain("49");
		assertThat(mail.text()).doesNotContain("\r", "\nBcc", "\u2028", "49").containsOnlyOnce(LINK);
		assertThat(mail.html()).doesNotContain("<script", "<img", "49");
	}

	@Test
	void keepsTheLinkAndTheObjectionWhateverTheWordsAre() {
		Map<MailPart, String> words = Map.of(MailPart.SUBJECT, "S", MailPart.INTRODUCTION, "I", MailPart.CLOSING, "");

		MailContent mail = this.templates.draft(MailTemplate.RESET, this.maple, MailCulture.ENGLISH, words, MODEL);

		assertThat(mail.text()).contains(LINK, "You did not ask for this? Your password stays as it is.",
				"Please tell us: help@maple.example.com");
		assertThat(mail.html()).contains("href=\"" + LINK + "\"", "You did not ask for this?");
	}

	@Test
	void showsALogoWithTheNameInItsPlaceAndNothingThatTracks() {
		Map<MailPart, String> words = Map.of(MailPart.SUBJECT, "S", MailPart.INTRODUCTION, "One\ntwo\n\nthree",
				MailPart.LOGO, "https://www.example.com/a?b&c");

		MailContent mail = this.templates.draft(MailTemplate.RESET, this.maple, MailCulture.ENGLISH, words, MODEL);

		assertThat(mail.html()).containsOnlyOnce("<img")
			.contains("src=\"https://www.example.com/a?b&amp;c\"", "alt=\"Maple Outfitters\"", "One<br>two</td>",
					"three</td>");
		assertThat(mail.text()).contains("One\ntwo\n\nthree\n");
	}

	@Test
	void escapesNamesInHtmlAndLeavesThemAloneInText() {
		Map<String, Object> model = new HashMap<>(MODEL);
		model.put("firstName", "<b>${7*7}</b>");
		model.put("username", "a&b'[[${7*7}]]");

		MailContent mail = render("reset", model);

		assertThat(mail.html()).contains("&lt;b&gt;${7*7}&lt;/b&gt;", "a&amp;b&#39;[[${7*7}]]");
		assertThat(mail.text()).contains("<b>${7*7}</b>", "a&b'[[${7*7}]]");
	}

	private MailContent render(String name, Map<String, Object> model) {
		return this.templates.render(name, this.maple, Locale.ENGLISH, model);
	}

	private Scope brand(String name) {
		return brand(name, new VendorWebsite(null, name, "#b4431c", "help@maple.example.com", "+1 514 555 0100"));
	}

	private Scope brand(String name, VendorWebsite website) {
		return this.scopes
			.add(this.fixtures.global().child(ScopeType.SALES, "s" + this.fixtures.unique(), name, website));
	}

}
