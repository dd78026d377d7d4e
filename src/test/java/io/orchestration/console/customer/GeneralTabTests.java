package io.orchestration.console.customer;

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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class GeneralTabTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Customers customers;

	private Scope vendor;

	private TestUser editor;

	private Customer customer;

	@BeforeEach
	void makeCustomer() {
		this.vendor = this.fixtures.vendor();
		this.editor = this.fixtures.staff(Role.EDITOR, this.vendor);
		this.customer = this.fixtures.customer(this.vendor);
	}

	@Test
	void savesWhatWasTyped() {
		assertThat(post(this.editor, "0", " Amélie ", "Tremblay", "+1 514 555 0100")).hasStatus3xxRedirection()
			.hasRedirectedUrl(path() + "/general");

		assertThat(stored().getName().full()).isEqualTo("Amélie Tremblay");
		assertThat(stored().getPhone()).isEqualTo("+1 514 555 0100");
		assertThat(get("/activity")).bodyText()
			.contains("Customer edited", "First name, Last name, Phone", this.editor.email())
			.doesNotContain("555 0100");
	}

	@Test
	void tellsTheSecondOfTwoEditorsWhatTheFirstDid() {
		post(this.editor, "0", "Jonas", "Okafor-Bell", "").exchange();

		assertThat(post(this.editor, "0", "John", "Okafor", "+1 514 555 0100")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Somebody else saved this customer", "Last name: Okafor-Bell")
			.contains("value=\"John\"", "value=\"+1 514 555 0100\"", "name=\"version\" value=\"1\"")
			.doesNotContain("First name: ", "Phone: ");
		assertThat(stored().getName().full()).isEqualTo("Jonas Okafor-Bell");

		assertThat(post(this.editor, "1", "John", "Okafor", "+1 514 555 0100")).hasStatus3xxRedirection();
		assertThat(stored().getName().full()).isEqualTo("John Okafor");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u00a0\u200b" })
	void asksForAName(String nothing) {
		assertThat(post(this.editor, "0", nothing, nothing, "12345")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Enter a first name or a last name.", "href=\"#firstName\"", "value=\"12345\"", "<title>Error:");
	}

	@Test
	void keepsWhatIsTooLongAndSaysHowLongItMayBe() {
		String name = "x".repeat(101);

		assertThat(post(this.editor, "0", name, "Okafor", "call me")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Enter at most 100 characters", "value=\"" + name + "\"", "Enter a phone number",
					"value=\"call me\"", "data-guard=\"dirty\"");
		assertThat(stored().getName().full()).isEqualTo("Jonas Okafor");
	}

	@Test
	void showsHostileTextAsText() {
		String script = "<script>alert(1)</script>";

		assertThat(post(this.editor, "0", script, "😀 ${7*7}", "")).hasStatus3xxRedirection();

		assertThat(get("/general?edit=")).bodyText()
			.contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; 😀 ${7*7}</h1>")
			.doesNotContain("<script>alert");
	}

	@Test
	void refusesLettersThatTurnTheText() {
		assertThat(post(this.editor, "0", "Jo\u202enas", "Oka\nfor", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("characters nobody can see");
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "99999999999999999999", "", "1&version=2" })
	void refusesATamperedVersion(String version) {
		assertThat(this.mvc.post().uri(path() + "/general?version=" + version).with(user(this.editor)).with(csrf()))
			.hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void refusesNul() {
		assertThat(post(this.editor, "0", "Jo\0nas", "Okafor", "")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void savesWithoutTheHiddenFieldsOfTheForm() {
		assertThat(this.mvc.post()
			.uri(path() + "/general")
			.param("version", "0")
			.param("lastName", "Bare")
			.with(user(this.editor))
			.with(csrf())).hasStatus3xxRedirection();
	}

	private MockMvcRequestBuilder get(String tab) {
		return this.mvc.get().uri(path() + tab).with(user(this.editor));
	}

	private MockMvcRequestBuilder post(TestUser who, String version, String first, String last, String phone) {
		return this.mvc.post()
			.uri(path() + "/general")
			.param("version", version)
			.param("firstName", first)
			.param("lastName", last)
			.param("phone", phone)
			.param("was.firstName", "Jonas")
			.param("was.lastName", "Okafor")
			.param("was.phone", "")
			.with(user(who))
			.with(csrf());
	}

	private Customer stored() {
		return this.customers.require(this.vendor, this.customer.id());
	}

	private String path() {
		return "/scopes/" + this.vendor.getCode() + "/customers/" + this.customer.id();
	}

}
