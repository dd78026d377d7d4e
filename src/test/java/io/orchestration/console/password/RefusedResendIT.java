package io.orchestration.console.password;

import java.net.http.HttpResponse;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The reason of a refusal travels through a session that is stored in the database. */
@HttpTest
class RefusedResendIT {

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	@Autowired
	JdbcClient jdbc;

	@Test
	void saysWhatStandsInTheWay() {
		Scope vendor = this.fixtures.vendor();
		Customer customer = this.fixtures.customer(vendor);
		Caller csr = this.callers.signedIn(this.fixtures.staff(Role.CSR, vendor));
		String path = "/scopes/" + vendor.getCode() + "/customers/" + customer.id();
		csr.follow(csr.post(path + "/password", Form.of("method", "MAIL", "reason", "OTHER")));
		long reset = this.jdbc.sql("select id from password_reset where customer_id = ?")
			.param(customer.id())
			.query(Long.class)
			.single();
		this.jdbc.sql("update customer set status = 'INACTIVE' where id = ?").param(customer.id()).update();

		HttpResponse<String> answer = csr.post(path + "/resets/" + reset + "/resending", Form.of());

		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(csr.follow(answer).body()).contains("Inactive: cannot sign in even after a reset");
	}

}
