package io.orchestration.console.password;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Scope;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Resets by mail that customers ask for themselves. Unlike a reset that a console user
 * asks for, it lifts no lock: whoever guesses passwords could ask for one after each
 * lock, and guess on. The lock goes when the link is used, by whoever reads the
 * customer's mail.
 */
@Component
@Transactional
class SelfServiceDesk {

	private final Customers customers;

	private final SelfServiceObstacles obstacles;

	private final MailedResets mailed;

	private final Refusals refusals;

	SelfServiceDesk(Customers customers, SelfServiceObstacles obstacles, MailedResets mailed, Refusals refusals) {
		this.customers = customers;
		this.obstacles = obstacles;
		this.mailed = mailed;
		this.refusals = refusals;
	}

	/**
	 * Sends a link to the stored address, or writes down why not; whoever asked is told
	 * neither.
	 */
	void answer(Scope scope, long customerId) {
		Customer customer = this.customers.requireForChange(scope, customerId);
		this.obstacles.of(customer)
			.ifPresentOrElse((it) -> this.refusals.recordForCustomer(customer, it),
					() -> this.mailed.begin(customer, ResetRequest.byCustomer()));
	}

}
