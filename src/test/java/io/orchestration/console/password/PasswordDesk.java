package io.orchestration.console.password;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What tests of passwords ask for again and again. Found by the scan of the application,
 * so that these tests share the context of all others, and made where it is asked for.
 */
@Component
@Lazy
class PasswordDesk {

	static final String NEW_PASSWORD = "copper kettles hum at midnight";

	private final Fixtures fixtures;

	private final Scopes scopes;

	private final Customers customers;

	private final CustomerPasswordService passwords;

	private final Credentials credentials;

	private final PasswordResets resets;

	private final Tickets tickets;

	private final PasswordEncoder encoder;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	PasswordDesk(Fixtures fixtures, Scopes scopes, Customers customers, CustomerPasswordService passwords,
			Credentials credentials, PasswordResets resets, Tickets tickets, PasswordEncoder encoder,
			TransactionTemplate transaction, JdbcClient jdbc) {
		this.fixtures = fixtures;
		this.scopes = scopes;
		this.customers = customers;
		this.passwords = passwords;
		this.credentials = credentials;
		this.resets = resets;
		this.tickets = tickets;
		this.encoder = encoder;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	/** A customer of a vendor nobody else has. */
	Customer customer() {
		return this.fixtures.customer(this.fixtures.vendor());
	}

	Scope scopeOf(Customer customer) {
		return this.scopes.tree().require(customer.scopeId());
	}

	TestUser csrFor(Customer customer) {
		return this.fixtures.staff(Role.CSR, scopeOf(customer));
	}

	ResetRequest requestFor(Customer customer) {
		return new ResetRequest(csrFor(customer), ResetReason.FORGOTTEN, "INC-4711");
	}

	PasswordReset resetByMail(Customer customer) {
		return this.passwords.requestByMail(scopeOf(customer), customer.id(), requestFor(customer));
	}

	PasswordReset enterManually(Customer customer) {
		allowManualEntry(customer);
		return this.passwords.enterManually(scopeOf(customer), customer.id(),
				new ManualEntry(requestFor(customer), CallerCheck.CALLED_BACK, NEW_PASSWORD, true));
	}

	/** The ticket a customer with an open reset by mail holds. */
	TicketDigest ticketFor(Customer customer) {
		return ticketOf(resetByMail(customer));
	}

	/** A further ticket, as each try to send the mail mints one. */
	TicketDigest ticketOf(PasswordReset reset) {
		return Objects.requireNonNull(this.tickets.mint(List.of(reset.id())).get(reset.id())).digest();
	}

	void redeem(Customer customer, TicketDigest ticket, String password) {
		this.passwords.redeem(scopeOf(customer), ticket, password);
	}

	boolean accepts(Customer customer, String password) {
		return this.credentials.hashOf(customer.id()).filter((it) -> this.encoder.matches(password, it)).isPresent();
	}

	String hash(String password) {
		return Objects.requireNonNull(this.encoder.encode(password));
	}

	/** Whether the deed is done; false if it is refused in the expected way. */
	boolean succeeds(Class<? extends RuntimeException> refusal, Runnable deed) {
		try {
			deed.run();
			return true;
		}
		catch (RuntimeException ex) {
			if (refusal.isInstance(ex)) {
				return false;
			}
			throw ex;
		}
	}

	boolean isLocked(Customer customer) {
		return this.credentials.stateOf(customer.id()).lockedUntil() != null;
	}

	ResetState stateOf(PasswordReset reset) {
		return this.resets.findById(reset.id()).orElseThrow().getState();
	}

	/** Changes a stored customer. */
	void change(Customer customer, Consumer<Customer> change) {
		this.transaction.executeWithoutResult(
				(status) -> change.accept(this.customers.requireForChange(scopeOf(customer), customer.id())));
	}

	void allowManualEntry(Customer customer) {
		set(customer, "allow-manual-entry", 1);
	}

	/** Sets an option of the customer's scope. */
	void set(Customer customer, String option, int value) {
		this.jdbc.sql("delete from scope_setting where scope_id = ? and name = ?")
			.params(customer.scopeId(), option)
			.update();
		this.jdbc.sql("insert into scope_setting (scope_id, name, chosen) values (?, ?, ?)")
			.params(customer.scopeId(), option, value)
			.update();
	}

	/**
	 * What the audit trail says was done to the customer, oldest first:
	 * {@code action RESULT}. Who looked at them, and alerts, are left out.
	 */
	List<String> activity(Customer customer) {
		return this.jdbc
			.sql("select action || ' ' || result from activity where customer_id = ? and action <> 'customer.viewed' "
					+ "and action not like 'alert.%' order by id")
			.param(customer.id())
			.query(String.class)
			.list();
	}

	/** The kinds of mail ordered for the customer, oldest first. */
	List<String> mailKinds(Customer customer) {
		return mails(customer).stream().map(Map.Entry::getKey).toList();
	}

	Customer reload(Customer customer) {
		return this.customers.require(scopeOf(customer), customer.id());
	}

	/** Makes the customer one who never had a password. */
	void forgetCredential(Customer customer) {
		this.jdbc.sql("delete from customer_credential where customer_id = ?").param(customer.id()).update();
	}

	/** The mails ordered for the customer, oldest first: kind to recipient. */
	List<Map.Entry<String, String>> mails(Customer customer) {
		return this.jdbc.sql("select kind, recipient from outbox_mail where customer_id = ? order by id")
			.param(customer.id())
			.query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.list();
	}

}
