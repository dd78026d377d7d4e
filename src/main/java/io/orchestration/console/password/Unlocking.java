package io.orchestration.console.password;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Scope;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lifts locks that failed sign-ins have set. */
@Component
@Transactional
class Unlocking {

	private final Customers customers;

	private final Credentials credentials;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	Unlocking(Customers customers, Credentials credentials, Notices notices, ApplicationEventPublisher events) {
		this.customers = customers;
		this.credentials = credentials;
		this.notices = notices;
		this.events = events;
	}

	/** Lifts the lock alone, and tells the customer. */
	boolean unlock(Scope scope, long customerId) {
		Customer customer = this.customers.requireForChange(scope, customerId);
		boolean unlocked = lift(customer);
		if (unlocked) {
			this.notices.unlocked(customer);
		}
		return unlocked;
	}

	/** Lifts the lock as a part of a reset, of which the customer is told anyway. */
	void lift(Customer customer, PasswordReset reset) {
		if (lift(customer)) {
			reset.noteUnlocked();
		}
	}

	/** The same for who has a new password; tells whether there was a lock. */
	boolean lift(Customer customer) {
		boolean unlocked = this.credentials.unlock(customer.id());
		if (unlocked) {
			this.events.publishEvent(PasswordEvent.unlocked(customer));
		}
		return unlocked;
	}

}
