package io.orchestration.console.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.orchestration.console.password.ResetMethod;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts resets by the day they were asked for. */
@Repository
class ResetStatistics {

	/** Refused mails are few: they are looked up once, not for each reset. */
	private static final String COUNTS = """
			select t.place, t.method, t.fate, count(*) as resets from (
			    select d.place, r.method,
			           case when r.state <> 'OPEN' then r.state
			                when r.id in (
			                    select m.reference from outbox_mail m
			                    where m.kind = 'password-reset' and m.scope_id in (:scopes)
			                    and m.state in ('REFUSED', 'BOUNCED')
			                    and coalesce(m.bounced_at, m.ended_at) >= :midnight0) then 'MAIL_REFUSED'
			                when r.expires_at <= :now then 'EXPIRED'
			                else 'OPEN' end as fate
			    from %s join password_reset r on r.requested_at >= d.begins and r.requested_at < d.ends
			    where r.scope_id in (:scopes)) t
			group by t.place, t.method, t.fate
			""";

	/** A typed password is there at once, and would tell nothing of how long it takes. */
	private static final String MEDIANS = """
			select d.place, (
			    select percentile_cont(0.5) within group (
			        order by extract(epoch from r.ended_at) - extract(epoch from r.requested_at))
			    from password_reset r
			    where r.scope_id in (:scopes) and r.requested_at >= d.begins and r.requested_at < d.ends
			    and r.method = 'MAIL' and r.state = 'COMPLETED') as seconds
			from %s
			""";

	private static final int PATIENCE_SECONDS = 2;

	private static final double MILLIS = 1000;

	private final JdbcClient jdbc;

	ResetStatistics(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	ResetFigures of(Collection<Long> scopeIds, Days days, Instant now) {
		List<ResetCount> counts = this.jdbc.sql(COUNTS.formatted(days.table()))
			.withQueryTimeout(PATIENCE_SECONDS)
			.params(days.parameters())
			.param("scopes", scopeIds)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> count(row))
			.list();
		return new ResetFigures(days, counts, medians(scopeIds, days));
	}

	/** From the request to the new password, for each day that has any, and for all. */
	private Map<Integer, Duration> medians(Collection<Long> scopeIds, Days days) {
		Map<Integer, Duration> medians = new HashMap<>();
		this.jdbc.sql(MEDIANS.formatted(days.tableAndAll()))
			.withQueryTimeout(PATIENCE_SECONDS)
			.params(days.parameters())
			.param("scopes", scopeIds)
			.query((row) -> {
				double seconds = row.getDouble("seconds");
				if (!row.wasNull()) {
					medians.put(row.getInt("place"), Duration.ofMillis(Math.round(seconds * MILLIS)));
				}
			});
		return medians;
	}

	private static ResetCount count(ResultSet row) throws SQLException {
		return new ResetCount(row.getInt("place"), ResetMethod.valueOf(row.getString("method")),
				Fate.valueOf(row.getString("fate")), row.getLong("resets"));
	}

}
