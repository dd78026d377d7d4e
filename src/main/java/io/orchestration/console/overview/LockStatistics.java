package io.orchestration.console.overview;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts accounts whose lock holds. */
@Repository
class LockStatistics {

	/** Locks that have passed by themselves still stand there. */
	private static final String COUNT = """
			select count(*) from (
			    select 1 as one from customer_credential k join customer c on c.id = k.customer_id
			    where k.locked_until > :now and c.scope_id in (:scopes)
			    fetch first :most rows only) t
			""";

	private static final int PATIENCE_SECONDS = 2;

	private final JdbcClient jdbc;

	LockStatistics(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	LockedAccounts at(Instant now, Collection<Long> scopeIds) {
		return LockedAccounts.of(this.jdbc.sql(COUNT)
			.withQueryTimeout(PATIENCE_SECONDS)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("scopes", scopeIds)
			.param("most", LockedAccounts.MOST + 1)
			.query(Long.class)
			.single());
	}

}
