package io.orchestration.console.password;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.PasswordOptions;
import io.orchestration.console.settings.ScopeSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how sign-ins end: counts the failed ones, locks, and forgets. */
@Component
@Transactional
class SignInLedger {

	/** The id no customer has. */
	static final long NOBODY = 0;

	/** One moment in the column of failures: all are as long, and compare as they are. */
	private static final String STAMP = "%013d";

	private static final int STAMP_LENGTH = 13;

	/** When the latest ones were, as many as may lock, the latest first. */
	private static final String LATEST = "left(cast(:stamp as varchar)"
			+ " || case when locked_until is null then failure_times else '' end, :kept)";

	/** Whether the last of these is there, and is not too long ago. */
	private static final String TOO_MANY = "substring(" + LATEST + ", :last) > :windowStart";

	/**
	 * Counts and locks in one statement, so that of many failures at once each is counted
	 * and one locks. While a lock holds nothing is counted, so none is prolonged; after
	 * it the count begins anew.
	 */
	private static final String FAIL = """
			update customer_credential
			set failures = case when locked_until is null then failures + 1 else 1 end,
			    failure_times = %1$s,
			    locked_at = case when %2$s then :now end,
			    locked_until = case when %2$s then :until end
			where customer_id = :customer and (locked_until is null or locked_until <= :now)
			""".formatted(LATEST, TOO_MANY);

	private static final String IS_LOCKED = """
			select count(*) from customer_credential where customer_id = :customer and locked_until > :now
			""";

	/** Leaves the version alone: a sign-in makes nobody's edit stale. */
	private static final String ENTER = """
			update customer set last_login_at = :now, last_activity_at = :now where id = :customer
			""";

	private static final String FORGET_FAILURES = """
			update customer_credential
			set failures = 0, failure_times = '', locked_at = null, locked_until = null
			where customer_id = :customer and (locked_until is null or locked_until <= :now)
			  and credentials_changed_at is not distinct from cast(:changed as timestamp with time zone)
			""";

	private static final String UPGRADE = """
			update customer_credential set password_hash = :better where customer_id = :customer and password_hash = :hash
			""";

	private final JdbcClient jdbc;

	private final Customers customers;

	private final ScopeSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SignInLedger(JdbcClient jdbc, Customers customers, ScopeSettings settings, ApplicationEventPublisher events,
			Clock clock) {
		this.jdbc = jdbc;
		this.customers = customers;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Counts a wrong password, and locks the account if it was one too many. For nobody
	 * the same is done in vain, so that it takes no less time (R25).
	 */
	void failed(Scope scope, long customerId) {
		PasswordOptions options = this.settings.effectiveIn(scope);
		Instant now = this.clock.instant();
		int kept = options.failuresBeforeLock() * STAMP_LENGTH;
		int counted = about(FAIL, customerId).param("stamp", stamp(now))
			.param("windowStart", stamp(now.minus(options.failureWindow())))
			.param("kept", kept)
			.param("last", kept - STAMP_LENGTH + 1)
			.param("until", utc(now.plus(options.lockDuration())))
			.update();
		this.events.publishEvent((customerId == NOBODY) ? new SignInEvent.Unknown(scope.id())
				: new SignInEvent.Refused(scope.id(), customerId));
		if (isLocked(customerId) && counted == 1) {
			this.events.publishEvent(new SignInEvent.Locked(scope.id(), customerId));
		}
	}

	/**
	 * Lets the customer in and forgets the failures, unless the password, the lock or the
	 * status has changed since the account was read.
	 */
	boolean entered(Scope scope, Account account) {
		Customer customer = this.customers.requireForChange(scope, account.customer().id());
		if (!Account.maySignIn(customer) || !forgetFailures(account)) {
			return false;
		}
		about(ENTER, customer.id()).update();
		this.events.publishEvent(new SignInEvent.SignedIn(scope.id(), customer.id()));
		return true;
	}

	/** Takes over a better hash of the same password, if that is still the password. */
	void upgrade(Account account, @Nullable String better) {
		this.jdbc.sql(UPGRADE)
			.param("customer", account.customer().id())
			.param("hash", account.hash())
			.param("better", better)
			.update();
	}

	private boolean forgetFailures(Account account) {
		return about(FORGET_FAILURES, account.customer().id()).param("changed", utc(account.state().changedAt()))
			.update() == 1;
	}

	private boolean isLocked(long customerId) {
		return about(IS_LOCKED, customerId).query(Long.class).single() > 0;
	}

	private JdbcClient.StatementSpec about(String sql, long customerId) {
		return this.jdbc.sql(sql).param("customer", customerId).param("now", OffsetDateTime.now(this.clock));
	}

	private static String stamp(Instant moment) {
		return STAMP.formatted(moment.toEpochMilli());
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

}
