package io.orchestration.console.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.orchestration.console.customer.CustomerBatch;
import io.orchestration.console.scope.ScopeTree;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Stores the customers of the demo. */
@Component
@Profile("demo")
class SampleCustomers {

	/** The password of every sample customer who has one. */
	static final String PASSWORD = "maple-syrup-at-breakfast";

	/** A hash takes 30 ms, so a few salts have to do for all. */
	private static final int HASHES = 3;

	private static final String INSERT = """
			insert into customer_credential (customer_id, password_hash, credentials_changed_at, failures,
			                                 locked_at, locked_until)
			values (:customer, :hash, :changed, :failures, :locked, :lockedUntil)
			""";

	private final CustomerBatch batch;

	private final NamedParameterJdbcTemplate jdbc;

	private final PasswordEncoder encoder;

	private final Clock clock;

	SampleCustomers(CustomerBatch batch, NamedParameterJdbcTemplate jdbc, PasswordEncoder encoder, Clock clock) {
		this.batch = batch;
		this.jdbc = jdbc;
		this.encoder = encoder;
		this.clock = clock;
	}

	/** Stores everybody. */
	List<SampleCustomer> register(ScopeTree tree) {
		List<SampleCustomer> everybody = new SamplePeople((code) -> tree.find(code).orElseThrow().id(), hashes(),
				this.clock.instant())
			.all();
		this.batch.insert(everybody.stream().map(SampleCustomer::customer).toList());
		this.jdbc.batchUpdate(INSERT,
				everybody.stream().flatMap(SampleCustomers::row).toArray(SqlParameterSource[]::new));
		return everybody;
	}

	private List<String> hashes() {
		return Stream.generate(() -> Objects.requireNonNull(this.encoder.encode(PASSWORD))).limit(HASHES).toList();
	}

	private static Stream<SqlParameterSource> row(SampleCustomer sample) {
		return Stream.ofNullable(sample.credential())
			.map((it) -> new MapSqlParameterSource("customer", sample.customer().id()).addValue("hash", it.hash())
				.addValue("changed", utc(it.changedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
				.addValue("failures", it.failures())
				.addValue("locked", utc(it.lockedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
				.addValue("lockedUntil", utc(it.lockedUntil()), Types.TIMESTAMP_WITH_TIMEZONE));
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

}
