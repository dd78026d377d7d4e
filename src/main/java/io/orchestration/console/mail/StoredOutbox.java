package io.orchestration.console.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.mail.MailProgress.State;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the outbox in a table, so every node gives the same answers. */
@Service
@Transactional(readOnly = true)
class StoredOutbox implements Outbox {

	/** As long as mail servers keep trying. */
	private static final Duration PATIENCE = Duration.ofDays(3);

	private static final String INSERT = """
			insert into outbox_mail (kind, reference, scope_id, customer_id, recipient, message_id, return_token, state,
			                         created_at, send_before, next_try_at)
			values (:kind, :reference, :scope, :customer, :recipient, :messageId, :token, 'WAITING', :now, :sendBefore, :now)
			""";

	private static final String LATEST = """
			select m.state, m.tries, m.next_try_at, m.send_before, m.last_answer,
			       coalesce(m.bounced_at, m.ended_at) as ended_at, m.given_up_by,
			       c.paused_since, c.probe_at, c.last_answer as channel_answer
			from outbox_mail m cross join mail_channel c
			where m.kind = :kind and m.reference = :reference order by m.id desc fetch first 1 row only
			""";

	private static final String CANCEL = """
			update outbox_mail set state = 'CANCELLED', ended_at = :now
			where kind = :kind and reference = :reference and state = 'WAITING'
			""";

	private static final String REFUSED_AT = """
			select max(coalesce(bounced_at, ended_at)) as refused_at from outbox_mail
			where recipient = :recipient and state in ('REFUSED', 'BOUNCED') and coalesce(bounced_at, ended_at) > :since
			""";

	/** When the one was ordered that has to grow old before another is possible. */
	private static final String ONE_TOO_MANY = """
			select created_at from outbox_mail where recipient = :recipient and kind = :kind and created_at > :since
			order by created_at desc offset :before rows fetch first 1 row only
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final MailChannel channel;

	private final String domain;

	StoredOutbox(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, MailChannel channel,
			ConsoleProperties properties) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.events = events;
		this.channel = channel;
		String from = properties.mail().from();
		this.domain = from.substring(from.lastIndexOf('@') + 1);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void put(MailOrder order) {
		Instant now = this.clock.instant();
		Instant sendBefore = order.sendBefore();
		this.jdbc.sql(INSERT)
			.param("kind", order.kind())
			.param("reference", order.reference())
			.param("scope", order.scopeId())
			.param("customer", order.customerId())
			.param("recipient", new EmailAddress(order.recipient()).value())
			.param("messageId", "<" + UUID.randomUUID() + "@" + this.domain + ">")
			.param("token", ReturnPaths.newToken())
			.param("now", UtcColumn.of(now))
			.param("sendBefore", UtcColumn.of((sendBefore != null) ? sendBefore : now.plus(PATIENCE)))
			.update();
		this.events.publishEvent(new MailWaiting());
	}

	@Override
	public Optional<MailProgress> latest(String kind, long reference) {
		return this.jdbc.sql(LATEST)
			.param("kind", kind)
			.param("reference", reference)
			.query((row, number) -> progress(row))
			.optional();
	}

	@Override
	@Transactional
	public void cancel(String kind, long reference) {
		this.jdbc.sql(CANCEL)
			.param("kind", kind)
			.param("reference", reference)
			.param("now", UtcColumn.of(this.clock.instant()))
			.update();
	}

	@Override
	public Optional<Instant> refusedSince(String recipient, Instant since) {
		return this.jdbc.sql(REFUSED_AT)
			.param("recipient", recipient)
			.param("since", UtcColumn.of(since))
			.query((row, number) -> Optional.ofNullable(UtcColumn.read(row, "refused_at")))
			.single();
	}

	@Override
	public Optional<Instant> openFrom(String kind, String recipient, int allowed, Duration time) {
		return this.jdbc.sql(ONE_TOO_MANY)
			.param("recipient", recipient)
			.param("kind", kind)
			.param("since", UtcColumn.of(this.clock.instant().minus(time)))
			.param("before", allowed - 1)
			.query(OffsetDateTime.class)
			.optional()
			.map((it) -> it.toInstant().plus(time));
	}

	@Override
	public boolean isServerUnreachable() {
		return this.channel.isPaused();
	}

	private static MailProgress progress(ResultSet row) throws SQLException {
		State state = State.valueOf(row.getString("state"));
		boolean waiting = state == State.WAITING;
		Instant nextTry = UtcColumn.read(row, "next_try_at");
		Instant sendBefore = UtcColumn.read(row, "send_before");
		boolean triedAgain = waiting && nextTry != null && nextTry.isBefore(sendBefore);
		return new MailProgress(state, row.getInt("tries"), triedAgain ? nextTry : null, row.getString("last_answer"),
				UtcColumn.read(row, "ended_at"), row.getString("given_up_by"), waiting ? ChannelPause.read(row) : null);
	}

}
