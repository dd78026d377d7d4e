package io.orchestration.console.customer;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import io.orchestration.console.activity.CustomerNames;

import org.springframework.stereotype.Component;

/** Gives the audit trail the names customers have now. */
@Component
class StoredCustomerNames implements CustomerNames {

	private final CustomerRepository customers;

	StoredCustomerNames(CustomerRepository customers) {
		this.customers = customers;
	}

	@Override
	public Map<Long, String> namesOf(Collection<Long> customerIds) {
		return this.customers.findAllById(customerIds)
			.stream()
			.collect(Collectors.toMap(Customer::id, (it) -> it.getName().full()));
	}

}
