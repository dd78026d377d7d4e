package io.orchestration.console.password;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerEvent.AccessChanged;
import io.orchestration.console.customer.CustomerEvent.EmailChanged;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Scopes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the open reset of a customer whose address changed or who may no longer sign in,
 * in the transaction of that change (R9).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CustomerChanges {

	private final Customers customers;

	private final Scopes scopes;

	private final OpenResets open;

	private final Notices notices;

	CustomerChanges(Customers customers, Scopes scopes, OpenResets open, Notices notices) {
		this.customers = customers;
		this.scopes = scopes;
		this.open = open;
		this.notices = notices;
	}

	@EventListener
	void emailChanged(EmailChanged event) {
		this.open.revoke(event.customerId());
		Customer customer = this.customers.require(this.scopes.tree().require(event.scopeId()), event.customerId());
		this.notices.emailChanged(customer, event.oldEmail());
	}

	@EventListener
	void accessChanged(AccessChanged event) {
		if (!event.now().maySignIn()) {
			this.open.revoke(event.customerId());
		}
	}

}
