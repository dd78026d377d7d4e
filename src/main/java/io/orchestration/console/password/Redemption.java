package io.orchestration.console.password;

import java.util.Optional;

import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerType;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.mail.Outbox;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the holder of a link can do with it. */
@Component
@Transactional
class Redemption {

	private final Tickets tickets;

	private final PasswordResets resets;

	private final Customers customers;

	private final Scopes scopes;

	private final Credentials credentials;

	private final Unlocking unlocking;

	private final Notices notices;

	private final Outbox outbox;

	private final ApplicationEventPublisher events;

	Redemption(Tickets tickets, PasswordResets resets, Customers customers, Scopes scopes, Credentials credentials,
			Unlocking unlocking, Notices notices, Outbox outbox, ApplicationEventPublisher events) {
		this.tickets = tickets;
		this.resets = resets;
		this.customers = customers;
		this.scopes = scopes;
		this.credentials = credentials;
		this.unlocking = unlocking;
		this.notices = notices;
		this.outbox = outbox;
		this.events = events;
	}

	@Transactional(readOnly = true)
	Optional<PasswordReset> find(Scope scope, TicketDigest digest) {
		return this.tickets.find(scope, digest)
			.flatMap(this.resets::findById)
			.filter((it) -> this.scopes.isInForce(scope)
					&& mayChange(this.customers.require(scope, it.customerId()), it));
	}

	/** Notes the first opening of the link; nothing else is changed by looking. */
	void open(Scope scope, TicketDigest digest) {
		if (this.tickets.open(scope, digest)) {
			find(scope, digest).map(PasswordEvent::opened).ifPresent(this.events::publishEvent);
		}
	}

	/**
	 * Spends the ticket for the password with this hash; gives back the customer it is
	 * for.
	 * @throws InvalidTicket if it stopped working since it was looked at
	 */
	Customer complete(Scope scope, TicketDigest digest, PasswordReset reset, String hash) {
		Customer customer = this.customers.requireForChange(scope, reset.customerId());
		if (!this.scopes.isInForce(scope) || !mayChange(customer, reset) || !this.tickets.spend(scope, digest)) {
			throw new InvalidTicket();
		}
		this.outbox.cancel(ResetMail.KIND, reset.id());
		this.unlocking.lift(customer);
		this.credentials.setPassword(customer.id(), hash, null);
		this.notices.passwordChanged(customer, reset);
		this.events.publishEvent(PasswordEvent.completed(reset));
		return customer;
	}

	private static boolean mayChange(Customer customer, PasswordReset reset) {
		return customer.getType() == CustomerType.REGISTERED && customer.getStatus() != AccountStatus.INACTIVE
				&& reset.getRecipient() != null && reset.getRecipient().equals(customer.getEmail());
	}

}
