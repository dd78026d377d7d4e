package io.orchestration.console.customer;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class NewCustomerPageTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Customers customers;

	private Scope vendor;

	private TestUser editor;

	@BeforeEach
	void makeVendor() {
		this.vendor = this.fixtures.vendor();
		this.editor = this.fixtures.staff(Role.EDITOR, this.vendor);
	}

	@Test
	void createsACustomerWithANumberOfTheirOwn() {
		assertThat(create("", "zoe@example.com", "zoevdb")).hasStatus3xxRedirection()
			.redirectedUrl()
			.matches("/scopes/" + this.vendor.getCode() + "/customers/\\d+/account");

		Customer created = this.customers.findByLogin(this.vendor, "ZoeVdB").orElseThrow();
		assertThat(created.getNumber()).matches("C-\\d{8}");
		assertThat(created.getLanguage()).isEqualTo("nl");
		assertThat(created.getStatus()).isEqualTo(AccountStatus.REQUIRES_APPROVAL);
		assertThat(this.customers.findByLogin(this.vendor, "ZOE@example.com")).isPresent();
	}

	@Test
	void writesItDown() {
		create("K-1", "zoe@example.com", "zoevdb").exchange();

		long id = this.customers.findByLogin(this.vendor, "zoevdb").orElseThrow().id();
		assertThat(this.mvc.get()
			.uri("/scopes/" + this.vendor.getCode() + "/customers/" + id + "/activity")
			.with(user(this.editor))).bodyText().contains("Customer created", "K-1");
	}

	@Test
	void refusesWhatAnotherCustomerOfTheScopeHas() {
		create("K-1", "zoe@example.com", "zoevdb").exchange();

		assertThat(create("K-1", "ZOE@EXAMPLE.COM", "ZoëVDB")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("has this number", "has this address", "has this username")
			.contains("value=\"K-1\"", "value=\"ZOE@EXAMPLE.COM\"", "value=\"Zo&euml;VDB\"");
	}

	@ParameterizedTest
	@CsvSource({ "K 1,a@b.example,zoe,Enter at most 40 letters", "K-1,a@b,zoe,Enter an email address",
			"K-1,a@b.example,other@c.example,own email address", "K-1,'','',signs in with one of them",
			"K-1,\"a\"@b.example,zoe,Enter an email address",
			"K-1,'a@b.example,c@d.example',zoe,Enter an email address",
			"K-1,a@b.example,'\u202e',characters nobody can see" })
	void saysWhatIsWrongAndKeepsTheRest(String number, String email, String username, String message) {
		assertThat(create(number, email, username)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(message, "value=\"Zo&euml;\"", "<option value=\"nl\" selected");
	}

	@Test
	void boundsEveryField() {
		String endless = "x".repeat(5000);

		assertThat(post().param("number", endless)
			.param("firstName", endless)
			.param("lastName", "ﷺ".repeat(100))
			.param("phone", "1".repeat(41))
			.param("username", "ﷺ".repeat(100))
			.param("email", endless + "@example.com")
			.param("type", "REGISTERED")
			.param("status", "ACTIVE")
			.param("language", endless)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Enter at most 100 characters", "Enter at most 40 letters", "Enter a phone number",
					"Enter an email address", "Choose one of the languages");
	}

	@Test
	void storesNamesThatGrowWhenFolded() {
		assertThat(post().param("lastName", "ﷺ".repeat(100)).param("type", "UNREGISTERED").param("status", "ACTIVE"))
			.hasStatus3xxRedirection();
	}

	@Test
	void asksForWhatTheFormDidNotBring() {
		assertThat(post()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose a type.", "Choose a status.", "Enter a first name or a last name.");
		assertThat(post().param("type", "ROBOT").param("status", "GONE").param("firstName", "Zoë"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose one of the entries of the list.", "value=\"Zo&euml;\"");
	}

	@Test
	void sendsPeopleFromGlobalToAScopeWithCustomers() {
		Scope global = this.fixtures.global();
		TestUser admin = this.fixtures.staff(Role.ADMINISTRATOR, global);

		assertThat(this.mvc.get().uri("/scopes/global/customers/new").with(user(admin))).hasStatusOk()
			.bodyText()
			.contains("Global has no customers of its own")
			.doesNotContain("name=\"firstName\"");
		assertThat(this.mvc.post()
			.uri("/scopes/global/customers/new")
			.param("lastName", "Nobody")
			.param("type", "UNREGISTERED")
			.param("status", "ACTIVE")
			.with(user(admin))
			.with(csrf())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void isNotForCsrs() {
		TestUser csr = this.fixtures.staff(Role.CSR, this.vendor);

		assertThat(this.mvc.get().uri("/scopes/" + this.vendor.getCode() + "/customers/new").with(user(csr)))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	private MockMvcRequestBuilder create(String number, String email, String username) {
		return post().param("number", number)
			.param("firstName", "Zoë")
			.param("lastName", "van den Berg")
			.param("type", "REGISTERED")
			.param("email", email)
			.param("username", username)
			.param("language", "nl")
			.param("status", "REQUIRES_APPROVAL");
	}

	private MockMvcRequestBuilder post() {
		return this.mvc.post()
			.uri("/scopes/" + this.vendor.getCode() + "/customers/new")
			.with(user(this.editor))
			.with(csrf());
	}

}
