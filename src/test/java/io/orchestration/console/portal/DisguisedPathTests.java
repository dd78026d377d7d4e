package io.orchestration.console.portal;

import java.net.http.HttpResponse;

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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** However its address is written, a customer's page is one. */
@HttpTest
class DisguisedPathTests {

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	@Autowired
	JdbcClient jdbc;

	private Scope scope;

	private Customer customer;

	@BeforeEach
	void aCustomer() {
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
	}

	/** R52: also in the browser of somebody who is signed in to the console. */
	@Test
	void leavesNoLineInTheNameOfAConsoleUser() {
		Caller caller = this.callers.signedIn(this.fixtures.staff(Role.CSR, this.scope));
		caller.readToken("/portal/" + this.scope.getCode() + "/sign-in");

		HttpResponse<String> answer = caller.post("/%70ortal/" + this.scope.getCode() + "/sign-in",
				Form.of("login", String.valueOf(this.customer.getUsername()), "password", "not this one"));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(this.jdbc
			.sql("select actor_kind || ' ' || coalesce(actor_email, '-') from activity "
					+ "where customer_id = ? and action = 'customer.sign-in-refused'")
			.param(this.customer.id())
			.query(String.class)
			.list()).containsExactly("CUSTOMER -");
	}

	/** R44. */
	@Test
	void tellsWhoWaitedTooLongWhatToDo() {
		HttpResponse<String> answer = this.callers.stranger()
			.postBare("/%70ortal/" + this.scope.getCode() + "/sign-in", Form.of("login", "somebody"));

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("This page is out of date");
	}

	@Test
	void isReadInTheLanguageOfTheScope() {
		this.jdbc.sql("update scope set version = version + 1, culture = 'fr-FR' where id = ?")
			.param(this.scope.id())
			.update();

		assertThat(this.callers.stranger().get("/%70ortal/" + this.scope.getCode() + "/sign-in").body())
			.contains("E-mail ou identifiant");
	}

}
