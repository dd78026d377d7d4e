package io.orchestration.console.password;

import java.time.OffsetDateTime;
import java.time.Period;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.Nightly;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Throws away resets that are long over, with their tickets. */
@Component
class OldResets {

	/** One that nobody used stays open, and is over all the same. */
	private static final String OLD = """
			coalesce(ended_at, expires_at) < :longAgo and id <= (
			  select max(id) from (select id from password_reset order by id fetch first :batch rows only) oldest)
			""";

	private static final String DELETE_TICKETS = "delete from reset_ticket where reset_id in (select id from password_reset where "
			+ OLD + ")";

	private static final String DELETE = "delete from password_reset where " + OLD;

	private final JdbcClient jdbc;

	private final Nightly nightly;

	private final TransactionTemplate transaction;

	private final Period keep;

	OldResets(JdbcClient jdbc, Nightly nightly, TransactionTemplate transaction, ConsoleProperties properties) {
		this.jdbc = jdbc;
		this.nightly = nightly;
		this.transaction = transaction;
		this.keep = properties.resets().keep();
	}

	@Scheduled(cron = Nightly.EVERY_TEN_MINUTES)
	void delete() {
		deleteOlderThan(this.keep);
	}

	void deleteOlderThan(Period age) {
		this.nightly.clean("resets", age, this::deleteFrom);
	}

	private int deleteFrom(OffsetDateTime longAgo) {
		Integer deleted = this.transaction.execute((status) -> {
			sql(DELETE_TICKETS, longAgo).update();
			return sql(DELETE, longAgo).update();
		});
		return (deleted != null) ? deleted : 0;
	}

	private JdbcClient.StatementSpec sql(String statement, OffsetDateTime longAgo) {
		return this.jdbc.sql(statement).param("longAgo", longAgo).param("batch", Nightly.BATCH);
	}

}
