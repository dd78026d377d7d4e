package io.orchestration.console.api;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.security.HashingTurns;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.web.TooBusyException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;

/** R29: a website is asked to try again, and nobody's password is called wrong. */
@ConsoleTest
class BusyApiTests {

	@Autowired
	MockMvcTester mvc;

	@MockitoSpyBean
	HashingTurns turns;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Keys keys;

	@Autowired
	JdbcClient jdbc;

	@Test
	void saysWhenToTryAgainAndCountsNothing() {
		Scope scope = this.fixtures.vendor();
		Customer customer = this.fixtures.customer(scope);
		Website website = new Website(this.mvc, this.keys.make(scope));
		doThrow(new TooBusyException()).when(this.turns).take(any());

		MvcTestResult known = website.verify(String.valueOf(customer.getEmail()), Fixtures.PASSWORD);
		MvcTestResult unknown = website.verify("nobody", Fixtures.PASSWORD);

		assertThat(known).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
			.hasContentType("application/problem+json")
			.hasHeader("Retry-After", "10");
		assertThat(Website.masked(known)).isEqualTo(Website.masked(unknown));
		assertThat(this.jdbc.sql("select count(*) from attempt where source like ?")
			.param("website " + scope.id() + "%")
			.query(Integer.class)
			.single()).isZero();
	}

}
