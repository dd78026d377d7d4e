package io.orchestration.console.password;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.mail.MailComposer;
import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailOrder;
import io.orchestration.console.mail.NotWorthSending;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Mints the ticket at the moment the mail leaves, so that nothing that is stored, queued
 * or logged holds it. A further try gets a further ticket for the same reset (R57).
 */
@Component
class ResetMailComposer implements MailComposer {

	private final EntityManager entities;

	private final Tickets tickets;

	private final Customers customers;

	private final Scopes scopes;

	private final ResetLinks links;

	private final CustomerMails mails;

	private final Clock clock;

	ResetMailComposer(EntityManager entities, Tickets tickets, Customers customers, Scopes scopes, ResetLinks links,
			CustomerMails mails, Clock clock) {
		this.entities = entities;
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
		return prepare(List.of(order)).apply(order);
	}

	@Override
	public Function<MailOrder, MailContent> prepare(List<MailOrder> orders) {
		List<Long> references = orders.stream().map(MailOrder::reference).distinct().toList();
		Map<Long, PasswordReset> live = this.entities.unwrap(Session.class)
			.findMultiple(PasswordReset.class, references)
			.stream()
			.filter((it) -> it != null && it.isLive(this.clock.instant()))
			.collect(Collectors.toMap(PasswordReset::id, Function.identity()));
		Map<Long, Customer> recipients = recipientsOf(live.values());
		Map<Long, Ticket> minted = this.tickets.mint(live.keySet());
		CustomerMails writer = this.mails.together();
		return (order) -> {
			PasswordReset reset = live.get(order.reference());
			if (reset == null) {
				throw new NotWorthSending("the reset is over");
			}
			Ticket ticket = Objects.requireNonNull(minted.get(reset.id()));
			return write(writer, reset, recipients.get(reset.customerId()), ticket);
		};
	}

	private Map<Long, Customer> recipientsOf(Collection<PasswordReset> resets) {
		return this.customers.of(resets.stream().map(PasswordReset::scopeId).collect(Collectors.toSet()),
				resets.stream().map(PasswordReset::customerId).toList());
	}

	private MailContent write(CustomerMails writer, PasswordReset reset, @Nullable Customer customer, Ticket ticket) {
		if (customer == null || customer.getStatus() == AccountStatus.INACTIVE) {
			throw new NotWorthSending("the customer is inactive");
		}
		Scope home = this.scopes.tree().require(reset.scopeId());
		if (!this.scopes.isInForce(home)) {
			throw new NotWorthSending("the scope is not in force");
		}
		String link = this.links.to(home, ticket);
		return writer.write(ResetMail.templateOf(reset), customer, Map.of("link", link, "until", reset.getExpiresAt()));
	}

}
