package io.orchestration.console.customer;

import java.util.Collection;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores many new customers at once, after which each has its id. */
@Service
@Transactional
public class CustomerBatch {

	private final CustomerRepository customers;

	CustomerBatch(CustomerRepository customers) {
		this.customers = customers;
	}

	/** Stores all of them or none. */
	public void insert(Collection<Customer> newCustomers) {
		this.customers.saveAll(newCustomers);
		this.customers.flush();
	}

}
