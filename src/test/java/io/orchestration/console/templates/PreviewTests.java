package io.orchestration.console.templates;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class PreviewTests {

	private static final String OBJECTION = "You did not ask for this? Your password stays as it is.";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	private Scope vendor;

	private TestUser administrator;

	@BeforeEach
	void makeVendor() {
		this.vendor = this.fixtures.vendor();
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
	}

	@Test
	void showsWhatIsTypedInBothFormsAndStoresNothing() {
		assertThat(typed("reset/en", "html").param("value[introduction]", "Dear {customer.firstName}")).hasStatusOk()
			.bodyText()
			.contains("Dear Robin", OBJECTION, "href=\"https://sample-link.invalid/\"")
			.doesNotContain("a new password was requested");
		assertThat(typed("reset/en", "text").param("value[subject]", "New for {brand}")).hasStatusOk()
			.hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN)
			.bodyText()
			.contains("Subject: New for " + this.vendor.getName(), "From: " + this.vendor.getName(),
					"https://sample-link.invalid/", OBJECTION);

		assertThat(saved("reset/en/preview/html")).bodyText().contains("a new password was requested");
	}

	@Test
	void showsTheLookInAMail() {
		assertThat(typed("look", "html").param("value[logo]", "https://www.example.com/logo.png")
			.param("value[colour]", "#102030")).hasStatusOk()
			.bodyText()
			.contains("src=\"https://www.example.com/logo.png\"", "alt=\"" + this.vendor.getName() + "\"",
					"solid #102030");
	}

	@Test
	void namesWhatIsWrong() {
		assertThat(typed("reset/en", "html").param("value[introduction]", "Dear\r\n{customer.lastName}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN)
			.bodyText()
			.contains("Introduction, line 2, character 1: there is no placeholder {customer.lastName} in this mail");
	}

	/** What an administrator types is text and nothing else (R45, T27). */
	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
			"[[${777*777}]] [(${777*777})] ${777*777} #{777*777} *{777*777} @{777*777} __${777*777}__ %{777*777} T(java.lang.Runtime)",
			"</textarea><h1>x" })
	void letsNothingRun(String hostile) {
		String words = hostile.replace("{", "{{").replace("}", "}}");
		MvcTestResult html = typed("reset/en", "html").param("value[introduction]", words)
			.param("value[closing]", words)
			.param("value[subject]", words)
			.exchange();
		MvcTestResult text = typed("reset/en", "text").param("value[introduction]", words).exchange();

		assertThat(html).hasStatusOk().bodyText().doesNotContain("<script", "<img", "<svg", "603729", "<h1>x");
		assertThat(text).hasStatusOk().bodyText().contains(hostile).doesNotContain("603729");
	}

	@Test
	void mayBeFramedByTheConsoleAndDoNothing() {
		MvcTestResult answer = saved("reset/en/preview/html");

		assertThat(answer.getResponse().getHeaders("Content-Security-Policy")).singleElement()
			.asString()
			.contains("default-src 'none'", "frame-ancestors 'self'", "sandbox", "form-action 'none'")
			.doesNotContain("script-src", "allow-");
	}

	private MvcTestResult saved(String path) {
		return this.mvc.get().uri(url(path)).with(user(this.administrator)).exchange();
	}

	private MockMvcRequestBuilder typed(String path, String form) {
		return this.mvc.post().uri(url(path + "/preview/" + form)).with(user(this.administrator)).with(csrf());
	}

	private String url(String path) {
		return "/scopes/" + this.vendor.getCode() + "/administration/mail-templates/" + path;
	}

}
