package io.orchestration.console;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.web.NotFoundException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ConsoleTest
class ConsoleApplicationTests {

	@Autowired
	Fixtures fixtures;

	@Autowired
	Customers customers;

	@Test
	void findsACustomerOnlyInTheirScopeAndAboveIt() {
		Scope vendor = this.fixtures.vendor();
		Scope store = this.fixtures.store(vendor);
		Customer customer = this.fixtures.customer(store);

		assertThat(this.customers.require(store, customer.id()).getNumber()).isEqualTo(customer.getNumber());
		assertThat(this.customers.require(vendor, customer.id()).getNumber()).isEqualTo(customer.getNumber());
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.customers.require(this.fixtures.vendor(), customer.id()));
	}

}
