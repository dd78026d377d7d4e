package io.orchestration.console.password;

import java.util.Optional;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.NotFoundException;

import org.springframework.stereotype.Service;

/** Tells websites which sessions of theirs are over (R16). */
@Service
public class CustomerStandings {

	private final Customers customers;

	private final Credentials credentials;

	CustomerStandings(Customers customers, Credentials credentials) {
		this.customers = customers;
		this.credentials = credentials;
	}

	/**
	 * How the customer with this id stands.
	 * @throws NotFoundException if it is none of exactly this scope
	 */
	public CustomerStanding require(Scope scope, long customerId) {
		return Optional.of(this.customers.require(scope, customerId))
			.filter((it) -> it.scopeId() == scope.id())
			.map(this::of)
			.orElseThrow(() -> new NotFoundException("customer " + customerId));
	}

	/** How the customer of exactly this scope stands who signs in with this. */
	public Optional<CustomerStanding> findByLogin(Scope scope, String login) {
		return this.customers.findByLogin(scope, login).map(this::of);
	}

	private CustomerStanding of(Customer customer) {
		return new CustomerStanding(customer.id(), Account.maySignIn(customer),
				this.credentials.stateOf(customer.id()).changedAt());
	}

}
