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
class CustomerPanelPageTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

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
	void opensOnTheAccountTab() {
		assertThat(get("")).hasStatus3xxRedirection().hasRedirectedUrl(path() + "/account");
	}

	@Test
	void showsWhoItIs() {
		assertThat(get("/general")).hasStatusOk()
			.bodyText()
			.contains(">JO<", "<h1>Jonas Okafor</h1>",
					this.customer.getEmail() + " · " + this.vendor.getName() + " · " + this.customer.getNumber())
			.contains("aria-current=\"page\">General</a>", "href=\"" + path() + "/account\"")
			.doesNotContain("Locked", "<input class");
	}

	@Test
	void marksALockedCustomer() {
		this.fixtures.lock(this.customer);

		assertThat(get("/general")).bodyText().contains("Locked");
	}

	@Test
	void staysInEditModeFromTabToTab() {
		assertThat(get("/general?edit=")).hasStatusOk()
			.bodyText()
			.contains("href=\"" + path() + "/account?edit\"", "href=\"" + path() + "/activity?edit\"")
			.contains("name=\"firstName\" value=\"Jonas\"", "data-guard=\"clean\"", "data-cancel");
		assertThat(get("/account?edit=")).bodyText().contains("data-guard=\"clean\"");
	}

	@Test
	void letsACsrEditNothingAndSaysSo() {
		TestUser csr = this.fixtures.staff(Role.CSR, this.vendor);

		assertThat(this.mvc.get().uri(path() + "/general?edit=").with(user(csr))).hasStatusOk()
			.bodyText()
			.contains("Your role here does not allow changing this data", ">OK<", ">Cancel<")
			.doesNotContain("name=\"firstName\"");
		assertThat(this.mvc.post().uri(path() + "/general").param("version", "0").with(user(csr)).with(csrf()))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/general", "/activity", "/general?edit=" })
	void hidesCustomersOfOtherScopes(String tab) {
		Customer foreign = this.fixtures.customer(this.fixtures.vendor());
		String path = "/scopes/" + this.vendor.getCode() + "/customers/";

		assertThat(this.mvc.get().uri(path + foreign.id() + tab).with(user(this.editor)))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri(path + "999999999" + tab).with(user(this.editor)))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri(path + "1e3" + tab).with(user(this.editor))).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MockMvcRequestBuilder get(String tab) {
		return this.mvc.get().uri(path() + tab).with(user(this.editor));
	}

	private String path() {
		return "/scopes/" + this.vendor.getCode() + "/customers/" + this.customer.id();
	}

}
