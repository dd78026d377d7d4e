package io.orchestration.console.password;

import java.time.Clock;
import java.time.Instant;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.Outbox;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.settings.ScopeSettings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins resets by mail, whoever asks: the newest takes the place of the one before (R8).
 * Whoever begins one holds the customer's row.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MailedResets {

	private final Scopes scopes;

	private final ScopeSettings settings;

	private final PasswordResets resets;

	private final OpenResets open;

	private final Outbox outbox;

	private final ResetAlerts alerts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MailedResets(Scopes scopes, ScopeSettings settings, PasswordResets resets, OpenResets open, Outbox outbox,
			ResetAlerts alerts, ApplicationEventPublisher events, Clock clock) {
		this.scopes = scopes;
		this.settings = settings;
		this.resets = resets;
		this.open = open;
		this.outbox = outbox;
		this.alerts = alerts;
		this.events = events;
		this.clock = clock;
	}

	/** A reset whose mail goes to the stored address. */
	PasswordReset begin(Customer customer, ResetRequest request) {
		this.open.end(customer.id(), ResetState.SUPERSEDED);
		Instant now = this.clock.instant();
		PasswordReset reset = this.resets.save(PasswordReset.byMail(customer, request, now, expiry(customer, now)));
		this.outbox.put(ResetMail.of(reset));
		this.events.publishEvent(PasswordEvent.requested(reset));
		this.alerts.look(reset, customer, request.requester());
		return reset;
	}

	private Instant expiry(Customer customer, Instant now) {
		Scope home = this.scopes.tree().require(customer.scopeId());
		return now.plus(this.settings.effectiveIn(home).ticketLife());
	}

}
