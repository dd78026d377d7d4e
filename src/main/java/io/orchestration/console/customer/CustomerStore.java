package io.orchestration.console.customer;

import java.util.List;

import io.orchestration.console.web.StaleEditException;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Writes at once, so that who was second is known while the reason can still be told. */
@Component
class CustomerStore {

	private final CustomerRepository customers;

	CustomerStore(CustomerRepository customers) {
		this.customers = customers;
	}

	/**
	 * Stores the customer.
	 * @throws CustomerRefused if somebody else got the number, address or username
	 * @throws StaleEditException if somebody else saved the same customer
	 */
	Customer store(Customer customer) {
		try {
			return this.customers.saveAndFlush(customer);
		}
		catch (DataIntegrityViolationException ex) {
			throw Taken.in(ex).<RuntimeException>map((it) -> new CustomerRefused(List.of(it.violation()))).orElse(ex);
		}
		catch (OptimisticLockingFailureException ex) {
			throw new StaleEditException("customer");
		}
	}

}
