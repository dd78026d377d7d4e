package io.orchestration.console.customer;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.SignedInUser;
import io.orchestration.console.web.StaleEditException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes customers' data. Whoever edits names the version they have seen: of two who
 * edit, the second gets a {@link StaleEditException}, and nothing is overwritten. Data
 * that breaks a rule is a {@link CustomerRefused}.
 */
@Service
@Transactional
public class CustomerEditing {

	private final Customers customers;

	private final CustomerStore store;

	private final AccountRules accountRules;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	CustomerEditing(Customers customers, CustomerStore store, AccountRules accountRules, Clock clock,
			ApplicationEventPublisher events) {
		this.customers = customers;
		this.store = store;
		this.accountRules = accountRules;
		this.clock = clock;
		this.events = events;
	}

	/** Changes the name and the phone number. */
	public void editGeneral(Scope scope, long id, int version, GeneralData data) {
		Customer customer = unchangedSince(version, scope, id);
		refuseIfAny(GeneralRules.violations(data));
		GeneralData before = GeneralData.of(customer);
		customer.rename(data.name(), data.phone());
		this.store.store(customer);
		tell(customer, data.changedSince(before));
	}

	/**
	 * Changes what the customer signs in with, and whether they may. A changed address
	 * and what decides about signing in are told as events of their own.
	 */
	public void editAccount(Scope scope, long id, int version, AccountData data) {
		Customer customer = unchangedSince(version, scope, id);
		refuseIfAny(this.accountRules.violations(new ProposedAccount(customer.scopeId(), customer, data)));
		AccountData before = AccountData.of(customer);
		List<String> changed = data.changedSince(before);
		apply(data, customer);
		if (changed.contains("email")) {
			customer.addressChangedBy(editor(), this.clock.instant());
		}
		this.store.store(customer);
		tell(customer, changed);
		tellConsequences(customer, before, data);
	}

	static void apply(AccountData data, Customer customer) {
		customer.identifyBy(data.username(), data.address().orElse(null));
		customer.prefer(data.locale());
		customer.classify(Objects.requireNonNull(data.type()), Objects.requireNonNull(data.status()));
	}

	static void refuseIfAny(List<Violation> violations) {
		if (!violations.isEmpty()) {
			throw new CustomerRefused(violations);
		}
	}

	private Customer unchangedSince(int version, Scope scope, long id) {
		Customer customer = this.customers.require(scope, id);
		if (customer.getVersion() != version) {
			throw new StaleEditException("customer " + id);
		}
		return customer;
	}

	private void tell(Customer customer, List<String> changed) {
		if (!changed.isEmpty()) {
			this.events.publishEvent(new CustomerEvent.Edited(customer.id(), customer.scopeId(), changed));
		}
	}

	private void tellConsequences(Customer customer, AccountData before, AccountData after) {
		if (!Objects.equals(before.email(), after.email())) {
			this.events.publishEvent(new CustomerEvent.EmailChanged(customer.id(), customer.scopeId(),
					before.address().orElse(null), after.address().orElse(null)));
		}
		if (!after.access().equals(before.access())) {
			this.events.publishEvent(new CustomerEvent.AccessChanged(customer.id(), customer.scopeId(), before.access(),
					after.access()));
		}
	}

	private static @Nullable Long editor() {
		Authentication user = SecurityContextHolder.getContext().getAuthentication();
		return (user != null && user.getPrincipal() instanceof SignedInUser person) ? person.id() : null;
	}

}
