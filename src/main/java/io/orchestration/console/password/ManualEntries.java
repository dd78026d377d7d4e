package io.orchestration.console.password;

import java.time.Clock;
import java.time.Instant;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.settings.PasswordOptions;
import io.orchestration.console.settings.ScopeSettings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords typed by console users, where an administrator allows it. */
@Component
@Transactional
class ManualEntries {

	private final Customers customers;

	private final Scopes scopes;

	private final ScopeSettings settings;

	private final Obstacles obstacles;

	private final ResetAlerts alerts;

	private final PasswordResets resets;

	private final OpenResets open;

	private final Unlocking unlocking;

	private final Credentials credentials;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ManualEntries(Customers customers, Scopes scopes, ScopeSettings settings, Obstacles obstacles, ResetAlerts alerts,
			PasswordResets resets, OpenResets open, Unlocking unlocking, Credentials credentials, Notices notices,
			ApplicationEventPublisher events, Clock clock) {
		this.customers = customers;
		this.scopes = scopes;
		this.settings = settings;
		this.obstacles = obstacles;
		this.alerts = alerts;
		this.resets = resets;
		this.open = open;
		this.unlocking = unlocking;
		this.credentials = credentials;
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Refuses where the option is off or the customer cannot have a password. Asked
	 * before the password is looked at, and again by {@link #enter}.
	 */
	@Transactional(readOnly = true)
	void refuseIfStopped(Customer customer, ResetRequest request) {
		if (!optionsOf(customer).manualEntryAllowed()) {
			throw new ResetRefused(Obstacle.of("manual-entry-off", Obstacle.Effect.STOPS_ALL));
		}
		this.obstacles.refuseIfStopped(customer, request.requester(), ResetMethod.MANUAL);
	}

	/** Stores the hash of a password that kept the policy. */
	PasswordReset enter(Scope scope, long customerId, ManualEntry entry, String hash) {
		Customer customer = this.customers.requireForChange(scope, customerId);
		// an administrator may have switched the option off since the form was loaded
		refuseIfStopped(customer, entry.request());
		this.open.revoke(customerId);
		Instant now = this.clock.instant();
		Instant expiry = now.plus(optionsOf(customer).temporaryPasswordLife());
		PasswordReset reset = this.resets.save(PasswordReset.byHand(customer, entry, now, expiry));
		this.unlocking.lift(customer, reset);
		this.credentials.setPassword(customerId, hash, entry.temporary() ? expiry : null);
		this.notices.passwordChanged(customer, reset);
		this.events.publishEvent(PasswordEvent.enteredManually(reset));
		this.alerts.look(reset, customer, entry.request().requester());
		return reset;
	}

	private PasswordOptions optionsOf(Customer customer) {
		return this.settings.effectiveIn(this.scopes.tree().require(customer.scopeId()));
	}

}
