package io.orchestration.console.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.mail.OutboxFigures.Count;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the outbox for people, a page at a time however many mails there are. */
@Service
@Transactional(readOnly = true)
class OutboxListing {

	private static final String MAILS = "select " + OutboxRow.COLUMNS + " from outbox_mail";

	// one look into the index for each scope; by id alone all that has left is read first
	private static final String OLDEST = """
			select created_at from outbox_mail where id = (
			    select min((select min(m.id) from outbox_mail m where m.scope_id = s.id and m.state = 'WAITING'))
			    from scope s where s.id in (:scopes))
			""";

	private static final int PAGE_SIZE = 50;

	private final JdbcClient jdbc;

	private final Clock clock;

	OutboxListing(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The mails that match, newest first.
	 * @param beforeId where the page before this one ended
	 */
	OutboxPage page(Collection<Long> scopeIds, OutboxFilter filter, ZoneId zone, @Nullable Long beforeId) {
		List<OutboxRow> rows = new OutboxQuery(scopeIds).matching(filter, zone)
			.olderThan(beforeId)
			.sql(this.jdbc, MAILS, "order by id desc fetch first :most rows only")
			.param("most", PAGE_SIZE + 1)
			.query(OutboxRow::read)
			.list();
		return OutboxPage.of(rows, PAGE_SIZE);
	}

	/** How many mails that match wait; {@link OutboxFigures#MOST} and one at most. */
	long waiting(Collection<Long> scopeIds, OutboxFilter filter, ZoneId zone) {
		return (filter.state() == null || filter.state() == State.WAITING)
				? count(new OutboxQuery(scopeIds).matching(filter, zone).in(State.WAITING)) : 0;
	}

	OutboxFigures figures(Collection<Long> scopeIds) {
		Instant now = this.clock.instant();
		List<Count> counts = Arrays.stream(State.values())
			.map((it) -> Count.of(it, count(new OutboxQuery(scopeIds).in(it))))
			.toList();
		return new OutboxFigures(counts, Count.of(State.WAITING, due(scopeIds, now)), oldest(scopeIds).orElse(null),
				now);
	}

	private long due(Collection<Long> scopeIds, Instant now) {
		return count(new OutboxQuery(scopeIds).in(State.WAITING).dueAt(now));
	}

	private Optional<Instant> oldest(Collection<Long> scopeIds) {
		return this.jdbc.sql(OLDEST)
			.param("scopes", scopeIds)
			.query((row, number) -> Optional.ofNullable(UtcColumn.read(row, "created_at")))
			.optional()
			.flatMap((it) -> it);
	}

	private long count(OutboxQuery query) {
		return query
			.sql(this.jdbc, "select count(*) from (select 1 as one from outbox_mail", "fetch first :most rows only) t")
			.param("most", OutboxFigures.MOST + 1)
			.query(Long.class)
			.single();
	}

}
