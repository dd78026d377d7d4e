package io.orchestration.console.customer;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.SignedInUser;
import io.orchestration.console.web.Typed;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates customers. They have no password until one is reset. */
@Service
@Transactional
class NewCustomers {

	private static final int LONGEST_NUMBER = 40;

	private static final int GENERATED_NUMBERS = 100_000_000;

	private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");

	private final CustomerRepository customers;

	private final CustomerStore store;

	private final AccountRules accountRules;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final SecureRandom random = new SecureRandom();

	NewCustomers(CustomerRepository customers, CustomerStore store, AccountRules accountRules, Clock clock,
			ApplicationEventPublisher events) {
		this.customers = customers;
		this.store = store;
		this.accountRules = accountRules;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Creates a customer of exactly this scope; without a number they get one. With an
	 * inviter they are sent a link to their first password.
	 */
	Customer create(Scope scope, @Nullable String number, GeneralData general, AccountData account,
			@Nullable SignedInUser inviter) {
		CustomerEditing.refuseIfAny(violations(scope, number, general, account));
		Customer customer = new Customer(scope.id(), (number != null) ? number : freeNumber(scope),
				CustomerType.REGISTERED, general.name(), this.clock.instant());
		customer.rename(general.name(), general.phone());
		CustomerEditing.apply(account, customer);
		this.store.store(customer);
		this.events
			.publishEvent(new CustomerEvent.Created(customer.id(), customer.scopeId(), customer.getNumber(), inviter));
		return customer;
	}

	private List<Violation> violations(Scope scope, @Nullable String number, GeneralData general, AccountData account) {
		return Stream
			.of(homeless(scope).stream(), wrong(number).stream(), taken(scope, number).stream(),
					GeneralRules.violations(general).stream(),
					this.accountRules.violations(new ProposedAccount(scope.id(), null, account)).stream())
			.flatMap((it) -> it)
			.toList();
	}

	private static Optional<Violation> homeless(Scope scope) {
		return Violation.of(null, "customer.scope.wrong", scope.getName()).onlyIf(!scope.getType().hasCustomers());
	}

	private static Optional<Violation> wrong(@Nullable String number) {
		boolean wrong = number != null && (Typed.isLonger(number, LONGEST_NUMBER) || !NUMBER.matcher(number).matches());
		return Violation.of("number", "customer.number.wrong", LONGEST_NUMBER).onlyIf(wrong);
	}

	private Optional<Violation> taken(Scope scope, @Nullable String number) {
		return Taken.NUMBER.violation()
			.onlyIf(number != null && this.customers.existsByScopeIdAndNumber(scope.id(), number));
	}

	private String freeNumber(Scope scope) {
		return Stream.generate(() -> String.format("C-%08d", this.random.nextInt(GENERATED_NUMBERS)))
			.filter((it) -> !this.customers.existsByScopeIdAndNumber(scope.id(), it))
			.findFirst()
			.orElseThrow();
	}

}
