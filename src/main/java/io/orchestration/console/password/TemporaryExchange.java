package io.orchestration.console.password;

import java.time.Clock;
import java.time.OffsetDateTime;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Scope;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Spends temporary passwords. Of several who try at once exactly one succeeds. */
@Component
@Transactional
class TemporaryExchange {

	private static final String SPEND = """
			update customer_credential set temporary_until = null
			where customer_id = :customer and password_hash = :hash and temporary_until > :now
			""";

	private final JdbcClient jdbc;

	private final Customers customers;

	private final Credentials credentials;

	private final OpenResets open;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TemporaryExchange(JdbcClient jdbc, Customers customers, Credentials credentials, OpenResets open, Notices notices,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.customers = customers;
		this.credentials = credentials;
		this.open = open;
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Puts the password with this hash in place of the temporary one; tells whether that
	 * was still there.
	 */
	boolean complete(Scope scope, Account account, String hash) {
		Customer customer = this.customers.requireForChange(scope, account.customer().id());
		if (!Account.maySignIn(customer) || !spend(account)) {
			return false;
		}
		this.open.revoke(customer.id());
		this.credentials.setPassword(customer.id(), hash, null);
		this.notices.passwordChosen(customer);
		this.events.publishEvent(new SignInEvent.PasswordChosen(scope.id(), customer.id()));
		return true;
	}

	private boolean spend(Account account) {
		return this.jdbc.sql(SPEND)
			.param("customer", account.customer().id())
			.param("hash", account.hash())
			.param("now", OffsetDateTime.now(this.clock))
			.update() == 1;
	}

}
