package io.orchestration.console.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.NotFoundException;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers. There is no way to one without naming a scope. */
@Service
@Transactional(readOnly = true)
public class Customers {

	private final CustomerRepository customers;

	private final EntityManager entities;

	private final Scopes scopes;

	Customers(CustomerRepository customers, EntityManager entities, Scopes scopes) {
		this.customers = customers;
		this.entities = entities;
		this.scopes = scopes;
	}

	/**
	 * The customer with this id in the scope or below it; anyone else's is as missing as
	 * none.
	 */
	public Customer require(Scope scope, long id) {
		return find(scope, id).orElseThrow(() -> missing(id));
	}

	/** The customer as {@link #require} finds it, if there is one. */
	public Optional<Customer> find(Scope scope, long id) {
		return within(scope, this.customers.findById(id));
	}

	/**
	 * Those of these customers that belong to exactly these scopes, by id. Not asked as a
	 * query with two lists: Hibernate would write that anew each time.
	 */
	public Map<Long, Customer> of(Collection<Long> scopeIds, Collection<Long> ids) {
		return this.entities.unwrap(Session.class)
			.findMultiple(Customer.class, ids.stream().distinct().toList())
			.stream()
			.filter((it) -> it != null && scopeIds.contains(it.scopeId()))
			.collect(Collectors.toMap(Customer::id, Function.identity()));
	}

	/**
	 * The customer as {@link #require} finds it, and nobody else changes it before the
	 * caller's transaction ends. Whoever changes more than one table of a customer asks
	 * this first: all in the same order never wait for each other in a circle.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Customer requireForChange(Scope scope, long id) {
		return within(scope, this.customers.lockById(id)).orElseThrow(() -> missing(id));
	}

	/**
	 * The customer of exactly this scope who signs in with this username or address. Both
	 * are looked up in any case, so that the time it takes does not tell whether one was
	 * found (R25).
	 */
	public Optional<Customer> findByLogin(Scope scope, String login) {
		Optional<Customer> byName = this.customers.findByScopeIdAndLoginUsernameCanonical(scope.id(),
				SearchText.fold(login));
		Optional<Customer> byAddress = EmailAddress.of(login)
			.flatMap((it) -> this.customers.findByScopeIdAndLoginEmailCanonical(scope.id(), it.canonical()));
		return byName.or(() -> byAddress);
	}

	// as above, not a query with a list
	private Optional<Customer> within(Scope scope, Optional<Customer> found) {
		List<Long> subtree = this.scopes.tree().subtreeIds(scope);
		return found.filter((it) -> subtree.contains(it.scopeId()));
	}

	private static NotFoundException missing(long id) {
		return new NotFoundException("customer " + id);
	}

}
