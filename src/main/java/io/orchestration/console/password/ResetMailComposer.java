package io.orchestration.console.password;

import java.time.Clock;
import java.util.Map;

import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.mail.MailComposer;
import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailOrder;
import io.orchestration.console.mail.NotWorthSending;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mints the ticket at the moment the mail leaves, so that nothing that is stored, queued
 * or logged holds it. A further try gets a further ticket for the same reset (R57).
 */
@Component
@Transactional
class ResetMailComposer implements MailComposer {

	private final PasswordResets resets;

	private final Tickets tickets;

	private final Customers customers;

	private final Scopes scopes;

	private final ResetLinks links;

	private final CustomerMails mails;

	private final Clock clock;

	ResetMailComposer(PasswordResets resets, Tickets tickets, Customers customers, Scopes scopes, ResetLinks links,
			CustomerMails mails, Clock clock) {
		this.resets = resets;
		this.tickets = tickets;
		this.customers = customers;
		this.scopes = scopes;
		this.links = links;
		this.mails = mails;
		this.clock = clock;
	}

	@Override
	public boolean composes(String kind) {
		return ResetMail.KIND.equals(kind);
	}

	@Override
	public MailContent compose(MailOrder order) {
		PasswordReset reset = this.resets.findById(order.reference())
			.filter((it) -> it.isLive(this.clock.instant()))
			.orElseThrow(() -> new NotWorthSending("the reset is over"));
		Scope home = this.scopes.tree().require(reset.scopeId());
		Customer customer = this.customers.require(home, reset.customerId());
		if (customer.getStatus() == AccountStatus.INACTIVE) {
			throw new NotWorthSending("the customer is inactive");
		}
		String link = this.links.to(home, this.tickets.mint(reset));
		return this.mails.write("reset", customer, Map.of("link", link, "until", reset.getExpiresAt()));
	}

}
