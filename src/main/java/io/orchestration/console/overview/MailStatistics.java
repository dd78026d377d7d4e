package io.orchestration.console.overview;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.orchestration.console.mail.MailProgress.State;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts mails that did not arrive, by the day the console was told. */
@Repository
class MailStatistics {

	private static final String COUNTS = """
			select d.place, m.state, count(*) as mails
			from %s join outbox_mail m
			    on coalesce(m.bounced_at, m.ended_at) >= d.begins and coalesce(m.bounced_at, m.ended_at) < d.ends
			where m.scope_id in (:scopes) and m.state in ('REFUSED', 'BOUNCED')
			group by d.place, m.state
			""";

	private static final int PATIENCE_SECONDS = 2;

	private final JdbcClient jdbc;

	MailStatistics(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Refused by the mail server below, came back later above. */
	StackedBars refusedPerDay(Collection<Long> scopeIds, Days days) {
		Map<Key, Long> mails = new HashMap<>();
		this.jdbc.sql(COUNTS.formatted(days.table()))
			.withQueryTimeout(PATIENCE_SECONDS)
			.params(days.parameters())
			.param("scopes", scopeIds)
			.query((row) -> {
				mails.put(new Key(row.getInt("place"), State.valueOf(row.getString("state"))), row.getLong("mails"));
			});
		List<Stack> stacks = days.places()
			.mapToObj((it) -> new Stack(it, days.at(it), mails.getOrDefault(new Key(it, State.REFUSED), 0L),
					mails.getOrDefault(new Key(it, State.BOUNCED), 0L)))
			.toList();
		return StackedBars.of("overview.mails", State.REFUSED, State.BOUNCED, stacks);
	}

	private record Key(int place, State state) {
	}

}
