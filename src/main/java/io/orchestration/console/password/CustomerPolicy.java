package io.orchestration.console.password;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.security.HashingTurns;
import io.orchestration.console.settings.PasswordOptions;
import io.orchestration.console.settings.ScopeSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The policy, applied to a customer with the options of their home scope. */
@Component
class CustomerPolicy {

	private static final String PRODUCT = "Orchestration Console";

	private final PasswordPolicy policy;

	private final PasswordEncoder encoder;

	private final HashingTurns turns;

	private final Credentials credentials;

	private final Scopes scopes;

	private final ScopeSettings settings;

	CustomerPolicy(PasswordPolicy policy, PasswordEncoder encoder, HashingTurns turns, Credentials credentials,
			Scopes scopes, ScopeSettings settings) {
		this.policy = policy;
		this.encoder = encoder;
		this.turns = turns;
		this.credentials = credentials;
		this.scopes = scopes;
		this.settings = settings;
	}

	List<Violation> violations(Customer customer, String password) {
		return this.policy.violations(contextOf(customer), password);
	}

	/**
	 * The hash of a password that keeps all rules. Takes its time, so it is called
	 * outside of transactions.
	 * @throws PasswordRejected if it breaks one
	 */
	String accept(Customer customer, String password) {
		return this.turns.take(() -> hash(customer, password));
	}

	private String hash(Customer customer, String password) {
		List<Violation> violations = violations(customer, password);
		if (!violations.isEmpty()) {
			throw new PasswordRejected(violations);
		}
		return Objects.requireNonNull(this.encoder.encode(password));
	}

	private PasswordContext contextOf(Customer customer) {
		ScopeTree tree = this.scopes.tree();
		Scope home = tree.require(customer.scopeId());
		PasswordOptions options = this.settings.effectiveIn(home);
		return new PasswordContext(options.minimumLength(), options.breachedPasswordsRefused(),
				words(customer, home.getName(), tree.website(home).brandName()),
				this.credentials.hashOf(customer.id()).orElse(null));
	}

	private static List<String> words(Customer customer, String scopeName, @Nullable String brandName) {
		return Stream
			.of(customer.getName().full(), customer.getEmail(), customer.getUsername(), scopeName, brandName, PRODUCT)
			.filter(Objects::nonNull)
			.toList();
	}

}
