package io.orchestration.console;

import java.time.Instant;
import java.time.OffsetDateTime;

import io.orchestration.console.api.Keys;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CallerCheck;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.password.ManualEntry;
import io.orchestration.console.password.PasswordReset;
import io.orchestration.console.password.ResetReason;
import io.orchestration.console.password.ResetRequest;
import io.orchestration.console.password.TicketDigest;
import io.orchestration.console.portal.Links;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A vendor nobody else has, with people who fill in forms. */
class FormStage {

	static final String TEMPORARY = "nine grey herons wade upstream";

	private final Fixtures fixtures;

	private final Callers callers;

	private final CustomerPasswordService passwords;

	private final Links links;

	private final Keys keys;

	private final JdbcClient jdbc;

	private final TestClock clock;

	private final Scope vendor;

	private final TestUser administrator;

	private final Caller console;

	FormStage(Fixtures fixtures, Callers callers, CustomerPasswordService passwords, SettingChoices settings, Keys keys,
			JdbcClient jdbc, TestClock clock) {
		this.fixtures = fixtures;
		this.callers = callers;
		this.passwords = passwords;
		this.links = new Links(passwords, fixtures, jdbc, clock);
		this.keys = keys;
		this.jdbc = jdbc;
		this.clock = clock;
		this.vendor = fixtures.vendor();
		settings.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, true);
		settings.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY_FOR_USERS, true);
		this.administrator = fixtures.staff(Role.ADMINISTRATOR, this.vendor);
		this.console = callers.signedIn(this.administrator);
	}

	Scope vendor() {
		return this.vendor;
	}

	/** A scope that sets no option yet; the administrator works there too. */
	Scope anotherScope() {
		Scope scope = this.fixtures.vendor();
		this.fixtures.grant(this.administrator, Role.ADMINISTRATOR, scope);
		return scope;
	}

	/** A customer; the administrator has asked for no reset lately. */
	Customer customer() {
		this.jdbc.sql("update password_reset set requested_at = ? where scope_id = ?")
			.params(OffsetDateTime.now(this.clock).minusDays(2), this.vendor.id())
			.update();
		return this.fixtures.customer(this.vendor);
	}

	/** A customer with a temporary password. */
	Customer newcomer() {
		Customer customer = customer();
		ResetRequest request = new ResetRequest(this.administrator, ResetReason.FORGOTTEN, null);
		this.passwords.enterManually(this.vendor, customer.id(),
				new ManualEntry(request, CallerCheck.CALLED_BACK, TEMPORARY, true));
		return customer;
	}

	/** The id of a key of this scope's website. */
	long key(Scope scope) {
		return this.keys.id(this.keys.make(scope));
	}

	PasswordReset reset(Customer customer) {
		return this.links.reset(this.vendor, customer);
	}

	String link(PasswordReset reset) {
		return this.links.link(this.vendor, reset);
	}

	/** A console user whom the administrator may do anything to. */
	TestUser colleague() {
		return this.fixtures.staff(Role.CSR, this.vendor);
	}

	/** Gives the console user a passkey, which opens nothing. */
	long passkey(TestUser user) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.jdbc
			.sql("insert into passkey (user_id, credential_id, public_key, attestation, transports, signature_count, "
					+ "backup_eligible, backed_up, label, created_at, last_used_at) "
					+ "values (?, ?, '', '', '', 0, false, false, 'Laptop', ?, ?)")
			.params(user.id(), unique(), now, now)
			.update();
		return this.jdbc.sql("select max(id) from passkey where user_id = ?")
			.param(user.id())
			.query(Long.class)
			.single();
	}

	/** Lets the console user choose a password with a link. */
	long reset(TestUser user) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.jdbc
			.sql("insert into staff_reset (user_id, open_for, cause, recipient, requested_at, expires_at) "
					+ "values (?, ?, 'SENT', ?, ?, ?)")
			.params(user.id(), user.id(), user.email(), now, now.plusHours(1))
			.update();
		return this.jdbc.sql("select id from staff_reset where open_for = ?")
			.param(user.id())
			.query(Long.class)
			.single();
	}

	/** The link of that. */
	String link(long staffReset) {
		String ticket = this.links.ticket();
		this.jdbc.sql("insert into staff_ticket (digest, reset_id, minted_at) values (?, ?, ?)")
			.params(TicketDigest.of(ticket).orElseThrow().hex(), staffReset, OffsetDateTime.now(this.clock))
			.update();
		return "/sign-in/reset/" + ticket;
	}

	/** The administrator, signed in to the console. */
	Caller console() {
		return this.console;
	}

	/** A console user the administrator manages. */
	TestUser csr() {
		return this.fixtures.staff(Role.CSR, this.vendor);
	}

	/** Somebody signed in to the console, who is nobody else. */
	Caller someone() {
		return this.callers.signedIn(this.fixtures.staff(Role.READER, this.vendor));
	}

	/** Somebody who came to this page. */
	Caller visitor(String page) {
		Caller visitor = this.callers.stranger();
		visitor.readToken(page);
		return visitor;
	}

	Instant now() {
		return this.clock.instant();
	}

	String unique() {
		return this.fixtures.unique();
	}

}
