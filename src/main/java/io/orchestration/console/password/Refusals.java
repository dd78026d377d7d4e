package io.orchestration.console.password;

import java.util.function.Supplier;

import io.orchestration.console.activity.Wording;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Scope;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps refused resets in the audit trail: in a transaction of its own, once what was
 * begun has been undone.
 */
@Component
class Refusals {

	private final Customers customers;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	Refusals(Customers customers, TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.customers = customers;
		this.transaction = transaction;
		this.events = events;
	}

	/** Lets the deed be done; if it is refused, writes that down and passes it on. */
	PasswordReset watch(Scope scope, long customerId, ResetMethod method, Supplier<PasswordReset> deed) {
		try {
			return deed.get();
		}
		catch (ResetRefused ex) {
			this.transaction.executeWithoutResult((status) -> record(scope, customerId, method, ex.obstacle()));
			throw ex;
		}
	}

	/** Writes down why a customer who asked gets no mail, in the transaction at hand. */
	void recordForCustomer(Customer customer, Obstacle obstacle) {
		this.events.publishEvent(PasswordEvent.refusedToCustomer(customer, inWords(obstacle)));
	}

	private void record(Scope scope, long customerId, ResetMethod method, Obstacle obstacle) {
		Customer customer = this.customers.require(scope, customerId);
		this.events.publishEvent(PasswordEvent.refused(customer, method, inWords(obstacle)));
	}

	private static String inWords(Obstacle obstacle) {
		return new Wording(obstacle.code(), obstacle.arguments()).toString();
	}

}
