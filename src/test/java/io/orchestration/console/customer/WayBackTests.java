package io.orchestration.console.customer;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** From a customer people come back to the list as they left it, in whatever tab. */
@ConsoleTest
class WayBackTests {

	private static final String QUERY = "search=o%27k%20%26&status=ACTIVE&sort=email&direction=descending";

	private static final String CARRIED = "list=search%3Do%2527k%2520%2526%26status%3DACTIVE%26sort%3Demail%26direction%3Ddescending";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	private TestUser editor;

	private Customer customer;

	private String list;

	private String panel;

	@BeforeEach
	void aCustomerInAList() {
		Scope vendor = this.fixtures.vendor();
		this.editor = this.fixtures.staff(Role.EDITOR, vendor);
		this.customer = this.fixtures.customer(vendor, new PersonName("Jo", "O'K &Co"));
		this.list = "/scopes/" + vendor.getCode() + "/customers";
		this.panel = this.list + "/" + this.customer.id();
	}

	@Test
	void beginsInTheRowsOfTheList() {
		String page = page(this.list + "?" + QUERY);

		assertThat(page).contains("href=\"" + this.panel + "/account?" + CARRIED + "\"",
				"data-href=\"" + this.panel + "/account?" + CARRIED + "\"");
		assertThat(page(this.list)).contains("data-href=\"" + this.panel + "/account\"");
	}

	@Test
	void leadsToTheVeryPageOfTheList() {
		Scope vendor = this.fixtures.vendor();
		for (int at = 0; at <= CustomerPage.SIZE; at++) {
			this.fixtures.customer(vendor);
		}
		TestUser csr = this.fixtures.staff(Role.CSR, vendor);
		String first = body(get("/scopes/" + vendor.getCode() + "/customers", csr));
		String second = body(get(link(first, "rel=\"next\" href=\"([^\"]+)\""), csr));

		String back = link(body(get(link(second, "data-href=\"([^\"]+)\""), csr)),
				"href=\"([^\"]+)\">Customers</a>\\s*<span");

		assertThat(body(get(back, csr))).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/general", "/account", "/activity", "/account?edit=", "/general?edit=", "/password",
			"/password?edit=" })
	void standsOnEveryTabAndGoesOnFromThere(String tab) {
		String page = page(this.panel + tab + (tab.contains("?") ? "&" : "?") + CARRIED);

		assertThat(page)
			.contains("href=\"" + this.list + "?" + QUERY.replace("&", "&amp;").replace("'", "&#39;") + "\"");
		String inside = page.substring(page.indexOf("<main"));
		Matcher ways = Pattern
			.compile("(?:href|action)=\"(" + this.panel + "/[^\"]*)\"[^>]*>(<input[^>]*name=\"list\")?")
			.matcher(inside);
		assertThat(ways.results()).isNotEmpty()
			.allMatch((it) -> it.group(1).contains(CARRIED) || it.group(2) != null || it.group(1).endsWith("/latest"));
	}

	@Test
	void survivesWhatIsSaved() {
		assertThat(post("/general", "version", "0", "firstName", "Jo", "lastName", "Other").getResponse()
			.getRedirectedUrl()).isEqualTo(this.panel + "/general?" + CARRIED);
		assertThat(post("/lock", "edit", "").getResponse().getRedirectedUrl())
			.isEqualTo(this.panel + "/account?edit&" + CARRIED);
		assertThat(post("/password", "method", "MAIL", "reason", "FORGOTTEN").getResponse().getRedirectedUrl())
			.isEqualTo(this.panel + "/account?" + CARRIED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example.com", "https%3A%2F%2Fevil.example.com", "%23", "a", "a%3Db%26",
			"a%3D%22%3E%3Cscript%3E", "a%3Db%0D%0Ac", "%26%26", "" })
	void goesNowhereElse(String query) {
		String page = page(this.panel + "/account?list=" + query);

		assertThat(page).contains("href=\"" + this.list + "\">Customers</a>").doesNotContain("evil", "list=");
	}

	private String page(String path) {
		return body(get(path, this.editor));
	}

	private MvcTestResult get(String path, TestUser who) {
		return this.mvc.get().uri(URI.create(path)).with(user(who)).exchange();
	}

	private MvcTestResult post(String to, String... fields) {
		var request = this.mvc.post()
			.uri(URI.create(this.panel + to + "?" + CARRIED))
			.with(user(this.editor))
			.with(csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request.formField(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

	private static String link(String page, String pattern) {
		Matcher link = Pattern.compile(pattern).matcher(page);
		assertThat(link.find()).as(pattern).isTrue();
		return HtmlUtils.htmlUnescape(link.group(1));
	}

	private static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

}
