package io.orchestration.console.support;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerType;
import io.orchestration.console.customer.PersonName;
import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.scope.VendorWebsite;
import jakarta.persistence.EntityManager;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes scopes, customers and console users nobody else has; every name is new, so tests
 * do not meet.
 */
@TestComponent
public class Fixtures {

	/** The password of every customer made here. */
	public static final String PASSWORD = "lanterns over quiet harbour";

	private final Scopes scopes;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final String passwordHash;

	Fixtures(Scopes scopes, EntityManager entities, JdbcClient jdbc, TransactionTemplate transaction, Clock clock,
			PasswordEncoder encoder) {
		this.scopes = scopes;
		this.entities = entities;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
		this.passwordHash = java.util.Objects.requireNonNull(encoder.encode(PASSWORD));
	}

	/** A short text nothing else has. */
	public String unique() {
		return UUID.randomUUID().toString().substring(0, 8);
	}

	/** Global, made when first asked for. */
	public synchronized Scope global() {
		return this.scopes.tree().find("global").orElseGet(() -> this.scopes.add(Scope.global()));
	}

	/** A new vendor's Sales scope. */
	public Scope vendor() {
		return below(global(), ScopeType.SALES);
	}

	/** A new store below a Sales scope. */
	public Scope store(Scope vendor) {
		return below(vendor, ScopeType.DEPENDENT);
	}

	/** A new scope of the type below another. */
	public Scope below(Scope parent, ScopeType type) {
		String code = "s" + unique();
		return this.scopes.add(parent.child(type, code, "Vendor " + code,
				new VendorWebsite(null, null, "#b4431c", "help@" + code + ".example.com", "+1 514 555 0100")));
	}

	/**
	 * A registered, active customer with an address, a username and {@link #PASSWORD}.
	 */
	public Customer customer(Scope scope) {
		return customer(scope, new PersonName("Jonas", "Okafor"));
	}

	/** The same, under another name. */
	public Customer customer(Scope scope, PersonName name) {
		String unique = unique();
		Customer customer = new Customer(scope.id(), "C-" + unique, CustomerType.REGISTERED, name,
				this.clock.instant());
		customer.identifyBy("user" + unique, new EmailAddress("customer." + unique + "@example.net"));
		return store(customer);
	}

	/** Stores a customer a test has made itself, with {@link #PASSWORD}. */
	public Customer store(Customer customer) {
		this.transaction.executeWithoutResult((status) -> {
			this.entities.persist(customer);
			this.entities.flush();
			this.jdbc
				.sql("insert into customer_credential (customer_id, password_hash, credentials_changed_at) "
						+ "values (?, ?, ?)")
				.params(customer.id(), this.passwordHash, OffsetDateTime.now(this.clock))
				.update();
		});
		return customer;
	}

	/** Locks the customer for a quarter of an hour, as ten failed sign-ins do. */
	public void lock(Customer customer) {
		this.jdbc
			.sql("update customer_credential set failures = 10, locked_at = ?, locked_until = ? where customer_id = ?")
			.params(now(), now().plusMinutes(15), customer.id())
			.update();
	}

	/** A console user with this role in the scope. */
	public TestUser staff(Role role, Scope scope) {
		TestUser user = stranger();
		grant(user, role, scope);
		return user;
	}

	/** Gives the console user this role in one more scope. */
	public void grant(TestUser user, Role role, Scope scope) {
		this.jdbc.sql("insert into role_grant (user_id, scope_id, role) values (?, ?, ?)")
			.params(user.id(), scope.id(), role.name())
			.update();
	}

	/** A console user without any role, whose password is {@link #PASSWORD} too. */
	public TestUser stranger() {
		String email = "staff." + unique() + "@example.com";
		this.jdbc
			.sql("insert into console_user (email, email_canonical, display_name, password_hash, "
					+ "credentials_changed_at) values (?, ?, ?, ?, ?)")
			.params(email, email, "Rae Whitfield", this.passwordHash, now())
			.update();
		long id = this.jdbc.sql("select id from console_user where email = ?").param(email).query(Long.class).single();
		return new TestUser(id, email, "Rae Whitfield");
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}
