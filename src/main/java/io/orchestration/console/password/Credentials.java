package io.orchestration.console.password;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hashes and locks of customers. Whoever changes them holds the customer's row
 * ({@code Customers.requireForChange}), so that two changes never cross.
 */
@Component
@Transactional
class Credentials {

	private static final String UNLOCK = """
			update customer_credential
			set failures = 0, failure_times = '', locked_at = null, locked_until = null,
			    unlocked_at = :now
			where customer_id = :customer and locked_until > :now
			""";

	private static final String CREATE = """
			insert into customer_credential (customer_id) values (:customer) on conflict do nothing
			""";

	private static final String SET = """
			update customer_credential
			set password_hash = :hash, credentials_changed_at = :now, temporary_until = :until,
			    failures = 0, failure_times = '', locked_at = null, locked_until = null
			where customer_id = :customer
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Credentials(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	CredentialState stateOf(long customerId) {
		return this.jdbc.sql("select * from customer_credential where customer_id = :customer")
			.param("customer", customerId)
			.query((row, number) -> state(row))
			.optional()
			.orElse(CredentialState.NONE);
	}

	@Transactional(readOnly = true)
	Optional<String> hashOf(long customerId) {
		return this.jdbc.sql("""
				select password_hash from customer_credential
				where customer_id = :customer and password_hash is not null""")
			.param("customer", customerId)
			.query(String.class)
			.optional();
	}

	/** Lifts a lock that holds; tells whether there was one. */
	boolean unlock(long customerId) {
		return this.jdbc.sql(UNLOCK)
			.param("customer", customerId)
			.param("now", OffsetDateTime.now(this.clock))
			.update() == 1;
	}

	/**
	 * Replaces the password and forgets failures and lock. Moves the moment by which
	 * vendor websites end older sessions.
	 */
	void setPassword(long customerId, String hash, @Nullable Instant temporaryUntil) {
		if (!replacePassword(customerId, hash, temporaryUntil)) {
			this.jdbc.sql(CREATE).param("customer", customerId).update();
			replacePassword(customerId, hash, temporaryUntil);
		}
	}

	private boolean replacePassword(long customerId, String hash, @Nullable Instant temporaryUntil) {
		return this.jdbc.sql(SET)
			.param("customer", customerId)
			.param("hash", hash)
			.param("now", OffsetDateTime.now(this.clock))
			.param("until", (temporaryUntil != null) ? temporaryUntil.atOffset(ZoneOffset.UTC) : null)
			.update() == 1;
	}

	private static CredentialState state(ResultSet row) throws SQLException {
		return new CredentialState(row.getString("password_hash") != null, instant(row, "credentials_changed_at"),
				row.getInt("failures"), instant(row, "locked_at"), instant(row, "locked_until"),
				instant(row, "unlocked_at"), instant(row, "temporary_until"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
