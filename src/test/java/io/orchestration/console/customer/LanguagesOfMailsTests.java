package io.orchestration.console.customer;

import java.util.Locale;

import io.orchestration.console.mail.MailCulture;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Customers speak more languages than mails are written in: the form says so beside the
 * choice.
 */
@ConsoleTest
class LanguagesOfMailsTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	MessageSource messages;

	@ParameterizedTest
	@CsvSource({ "customers/new, language", "administration/scopes/{scope}, now.culture",
			"administration/scopes/{scope}/children, now.culture" })
	void areSaidBesideTheChoice(String page, String field) {
		Scope vendor = this.fixtures.vendor();

		assertSaid(vendor, page.replace("{scope}", vendor.getCode()), field);
	}

	@Test
	void areSaidBesideTheChoiceOnTheAccountTab() {
		Scope vendor = this.fixtures.vendor();

		assertSaid(vendor, "customers/" + this.fixtures.customer(vendor).id() + "/account?edit=", "language");
	}

	@ParameterizedTest
	@EnumSource
	void areAllNamed(MailCulture culture) {
		String language = culture.locale().getDisplayLanguage(Locale.ENGLISH);

		assertThat(text("customer.language.hint")).contains(language);
		assertThat(text("scope.culture.hint")).contains(language);
	}

	private void assertSaid(Scope vendor, String page, String field) {
		String answer = "id=\"" + field
				+ "-help\">\\s*<p class=\"field-hint\">Mails [^<]*are written in English and French";

		assertThat(this.mvc.get()
			.uri("/scopes/" + vendor.getCode() + "/" + page)
			.with(user(this.fixtures.staff(Role.ADMINISTRATOR, vendor)))).hasStatusOk()
			.bodyText()
			.containsPattern(answer)
			.containsPattern("id=\"" + field + "\"[^>]*aria-describedby=\"" + field + "-help\"");
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.ENGLISH);
	}

}
