package io.orchestration.console.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.orchestration.console.ConsoleProperties;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of console users, in the database: what ends on one node has ended on all
 * with the next request (R33, R37).
 */
@Component
@Transactional
public class ConsoleSessions {

	private static final Duration REMEMBERED = Duration.ofDays(1);

	/** A request that soon after another is not written down. */
	private static final Duration AT_ONCE = Duration.ofSeconds(30);

	private static final String IN_TIME = " ended_at is null and last_acted_at > :idleSince and started_at > :longAgo ";

	private static final String OF_SOMEBODY_ENABLED = """
			 and exists (select 1 from console_user u where u.id = console_session.user_id and u.enabled)
			""";

	private static final String BEGIN = """
			insert into console_session (user_id, started_at, last_acted_at, source_address, user_agent)
			values (:user, :now, :now, :source, :agent)
			""";

	private static final String OF_USER = """
			select id, user_id, started_at, last_acted_at, source_address, user_agent from console_session
			where user_id = :user and""" + IN_TIME + OF_SOMEBODY_ENABLED + "order by id desc";

	private static final String ONE = "select * from console_session where id = :id and" + IN_TIME
			+ OF_SOMEBODY_ENABLED;

	private static final String ACT = "update console_session set last_acted_at = :now where id = :id";

	private static final String END = """
			update console_session set ended_at = :now, end_reason = :reason where ended_at is null and user_id = :user
			""";

	private static final String WHY = """
			select case when s.end_reason is not null then s.end_reason when not u.enabled then 'DISABLED'
			            when s.started_at <= :longAgo then 'TOO_LONG' else 'IDLE' end
			from console_session s join console_user u on u.id = s.user_id where s.id = :id
			""";

	private final JdbcClient jdbc;

	private final ConsoleProperties.Sessions limits;

	private final ApplicationEventPublisher events;

	private final UnfinishedSignIns unfinished;

	private final Clock clock;

	ConsoleSessions(JdbcClient jdbc, ConsoleProperties properties, ApplicationEventPublisher events,
			UnfinishedSignIns unfinished, Clock clock) {
		this.jdbc = jdbc;
		this.unfinished = unfinished;
		this.limits = properties.sessions();
		this.events = events;
		this.clock = clock;
	}

	/** Where the console user is signed in, the latest first. */
	@Transactional(readOnly = true)
	public List<ConsoleSession> of(long userId) {
		return within(OF_USER).param("user", userId).query(ConsoleSession::read).list();
	}

	/** The session, if it goes on. Asked with every request: begins no transaction. */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public Optional<ConsoleSession> find(long id) {
		return within(ONE).param("id", id).query(ConsoleSession::read).optional();
	}

	/** When the session ends if nothing more is done in it. */
	public Instant endOf(ConsoleSession session) {
		Instant idle = session.lastActedAt().plus(this.limits.idle());
		Instant longest = longestOf(session);
		return idle.isBefore(longest) ? idle : longest;
	}

	/** When the session ends in any case. */
	public Instant longestOf(ConsoleSession session) {
		return session.startedAt().plus(this.limits.longest());
	}

	/** Ends this session of the console user; tells whether there was one to end. */
	public boolean end(long userId, long id, SessionEnd reason) {
		return ending(END + "and id = :id", userId, reason).param("id", id).update() == 1;
	}

	/** Ends every session of the console user but one; tells how many. */
	public int endOthers(long userId, long exceptId, SessionEnd reason) {
		this.unfinished.endAll(userId);
		return ending(END + "and id <> :id", userId, reason).param("id", exceptId).update();
	}

	/** Ends every session of the console user; tells how many. */
	public int endAll(long userId, SessionEnd reason) {
		this.unfinished.endAll(userId);
		return ending(END, userId, reason).update();
	}

	/** Begins a session; where that makes one too many, the oldest ends. */
	ConsoleSession begin(long userId, String sourceAddress, String userAgent) {
		// one after the other: two at once would count past each other
		this.jdbc.sql("select id from console_user where id = ? for update").param(userId).query(Long.class).single();
		this.jdbc.sql(BEGIN)
			.param("user", userId)
			.param("now", utc(this.clock.instant()))
			.param("source", sourceAddress)
			.param("agent", userAgent)
			.update();
		List<ConsoleSession> all = of(userId);
		IntStream.range(this.limits.most(), all.size()).forEach((it) -> tooMany(all.get(it)));
		return all.get(0);
	}

	/**
	 * Notes that something is done in the session, to half a minute; tells whether it
	 * goes on.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	boolean act(long id) {
		Instant now = this.clock.instant();
		Optional<ConsoleSession> session = find(id);
		session.filter((it) -> !now.isBefore(it.lastActedAt().plus(AT_ONCE)))
			.ifPresent((it) -> this.jdbc.sql(ACT).param("id", id).param("now", utc(now)).update());
		return session.isPresent();
	}

	/** Closes a session that does not go on, and tells why. */
	SessionEnd close(long id) {
		SessionEnd reason = this.jdbc.sql(WHY)
			.param("id", id)
			.param("longAgo", utc(this.clock.instant().minus(this.limits.longest())))
			.query(SessionEnd.class)
			.optional()
			.orElse(SessionEnd.ENDED);
		this.jdbc.sql("select user_id from console_session where id = ? and ended_at is null")
			.param(id)
			.query(Long.class)
			.optional()
			.filter((user) -> end(user, id, reason))
			.ifPresent((user) -> this.events.publishEvent(new SessionEnded(user, reason)));
		return reason;
	}

	/** Forgets what ended long ago. */
	@Scheduled(fixedDelayString = "PT1H")
	public void forget() {
		Instant longAgo = this.clock.instant().minus(this.limits.longest()).minus(REMEMBERED);
		this.jdbc.sql("delete from console_session where started_at <= ?").param(utc(longAgo)).update();
	}

	private void tooMany(ConsoleSession session) {
		if (end(session.userId(), session.id(), SessionEnd.TOO_MANY)) {
			this.events.publishEvent(new SessionEnded(session.userId(), SessionEnd.TOO_MANY));
		}
	}

	private StatementSpec ending(String statement, long userId, SessionEnd reason) {
		return this.jdbc.sql(statement)
			.param("user", userId)
			.param("now", utc(this.clock.instant()))
			.param("reason", reason.name());
	}

	private StatementSpec within(String statement) {
		Instant now = this.clock.instant();
		return this.jdbc.sql(statement)
			.param("idleSince", utc(now.minus(this.limits.idle())))
			.param("longAgo", utc(now.minus(this.limits.longest())));
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
