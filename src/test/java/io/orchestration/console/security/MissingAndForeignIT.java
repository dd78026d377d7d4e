package io.orchestration.console.security;

import java.net.http.HttpResponse;

import io.orchestration.console.api.Keys;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What belongs to others answers to the last byte like what does not exist (T9, R36).
 */
@HttpTest
class MissingAndForeignIT {

	private static final String MISSING_ID = "999999999";

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	@Autowired
	Keys keys;

	private Scope own;

	private Scope foreign;

	private Customer customer;

	private Caller administrator;

	@BeforeEach
	void twoVendors() {
		this.own = this.fixtures.vendor();
		this.foreign = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.foreign);
		this.administrator = this.callers.signedIn(this.fixtures.staff(Role.ADMINISTRATOR, this.own));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/overview", "/customers", "/customers/new", "/customers/{id}", "/customers/{id}/general",
			"/customers/{id}/account", "/customers/{id}/activity", "/customers/{id}/password",
			"/customers/{id}/resets/latest", "/activity", "/administration/customer", "/administration/users",
			"/administration/users/{id}/profile", "/administration/integrations",
			"/administration/integrations/{id}/end", "/nothing/at/all" })
	void aScopeCannotBeGuessedByReading(String page) {
		String known = read(this.foreign.getCode(), page, id());

		assertThat(known).startsWith("404").isEqualTo(read("nowhere", page, MISSING_ID));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/customers/new", "/customers/{id}/general", "/customers/{id}/account",
			"/customers/{id}/password", "/customers/{id}/lock", "/customers/{id}/resets/1/cancellation",
			"/customers/{id}/resets/1/resending", "/administration/customer", "/administration/users/new",
			"/administration/users/{id}/profile", "/administration/users/{id}/roles", "/administration/integrations",
			"/administration/integrations/{id}/end" })
	void aScopeCannotBeGuessedByWriting(String page) {
		String known = write(this.foreign.getCode(), page, id());

		assertThat(known).startsWith("404").isEqualTo(write("nowhere", page, MISSING_ID));
	}

	@ParameterizedTest
	@CsvSource({ "customers", "overview", "''" })
	void aScopeCannotBeGuessedByChoosingIt(String section) {
		Form choice = Form.of("section", section);

		HttpResponse<String> known = this.administrator.post("/scopes/choice",
				choice.and("scope", this.foreign.getCode()));
		HttpResponse<String> missing = this.administrator.post("/scopes/choice", choice.and("scope", "nowhere"));

		assertThat(Caller.masked(known)).startsWith("404").isEqualTo(Caller.masked(missing));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/general", "/account", "/activity", "/password", "/resets/latest" })
	void aCustomerCannotBeGuessedByReading(String page) {
		String known = read(this.own.getCode(), "/customers/{id}" + page, id());

		assertThat(known).startsWith("404").isEqualTo(read(this.own.getCode(), "/customers/{id}" + page, MISSING_ID));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/general", "/account", "/password", "/lock", "/resets/1/cancellation", "/resets/1/resending" })
	void aCustomerCannotBeGuessedByWriting(String page) {
		String known = write(this.own.getCode(), "/customers/{id}" + page, id());

		assertThat(known).startsWith("404").isEqualTo(write(this.own.getCode(), "/customers/{id}" + page, MISSING_ID));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/profile", "/roles", "/activity" })
	void aConsoleUserCannotBeGuessedByReading(String page) {
		String known = read(this.own.getCode(), "/administration/users/{id}" + page, colleague());

		assertThat(known).startsWith("404")
			.isEqualTo(read(this.own.getCode(), "/administration/users/{id}" + page, MISSING_ID));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/profile", "/roles" })
	void aConsoleUserCannotBeGuessedByWriting(String page) {
		String known = write(this.own.getCode(), "/administration/users/{id}" + page, colleague());

		assertThat(known).startsWith("404")
			.isEqualTo(write(this.own.getCode(), "/administration/users/{id}" + page, MISSING_ID));
	}

	@Test
	void aKeyCannotBeGuessed() {
		String end = "/administration/integrations/{id}/end";
		String key = Long.toString(this.keys.id(this.keys.make(this.foreign)));

		assertThat(read(this.own.getCode(), end, key)).startsWith("404")
			.isEqualTo(read(this.own.getCode(), end, MISSING_ID));
		assertThat(write(this.own.getCode(), end, key)).startsWith("404")
			.isEqualTo(write(this.own.getCode(), end, MISSING_ID));
	}

	private String colleague() {
		return Long.toString(this.fixtures.staff(Role.CSR, this.foreign).id());
	}

	private String read(String scope, String page, String id) {
		return Caller.masked(this.administrator.get("/scopes/" + scope + page.replace("{id}", id)));
	}

	private String write(String scope, String page, String id) {
		Form form = Form.of("version", "0", "method", "MAIL", "reason", "OTHER", "firstName", "Ada", "username", "ada",
				"type", "REGISTERED", "status", "ACTIVE");
		return Caller.masked(this.administrator.post("/scopes/" + scope + page.replace("{id}", id), form));
	}

	private String id() {
		return Long.toString(this.customer.id());
	}

}
