package io.orchestration.console.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.mail.MailProgress.State;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails this node holds a lease on. What it writes counts only while no other node
 * has taken the lease over.
 */
@Repository
@Transactional
class ClaimedMails {

	private static final String WAITING = """
			select id, kind, reference, scope_id, customer_id, recipient, message_id, tries, send_before,
			       return_token, created_at
			from outbox_mail
			where state = 'WAITING' and next_try_at <= :now and (lease_until is null or lease_until <= :now)
			""";

	// an order the index has: whoever sorted would read all that wait, for every few
	// claimed
	private static final String SOME_FOR_ME = """
			order by next_try_at fetch first :most rows only
			for update skip locked
			""";

	private static final String DUE = WAITING + SOME_FOR_ME;

	private static final String OVER = WAITING + " and send_before <= :now " + SOME_FOR_ME;

	private static final String LEASE = """
			update outbox_mail set lease_owner = :node, lease_until = :until where id in (:ids)
			""";

	private static final String HOLD = """
			update outbox_mail set lease_until = :until
			where id = :id and lease_owner = :node and state = 'WAITING'
			""";

	// a mail taken back while it was on its way has been sent all the same
	private static final String MARK = """
			update outbox_mail set state = :state, tries = tries + 1, next_try_at = :next, last_answer = :answer,
			       tried_at = :now, reached = :reached, ended_at = :ended, lease_owner = null, lease_until = null
			where id = :id and lease_owner = :node and (state = 'WAITING' or :state = 'ACCEPTED')
			""";

	private static final String GIVE_BACK = """
			update outbox_mail set lease_owner = null, lease_until = null
			where id in (:ids) and lease_owner = :node
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Duration lease;

	private final ApplicationEventPublisher events;

	private final String node = UUID.randomUUID().toString();

	ClaimedMails(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, ConsoleProperties properties) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.events = events;
		this.lease = properties.mail().lease();
	}

	/** Takes mails that are due and nobody else's, the one that waits longest first. */
	List<OutboxMail> claim(int most) {
		return claim(DUE, most);
	}

	/** Takes mails whose time is over before anybody took them. */
	List<OutboxMail> claimOver(int most) {
		return claim(OVER, most);
	}

	/**
	 * Renews the lease for the try that begins; false if the mail has been taken back, or
	 * taken over by another node.
	 */
	boolean hold(OutboxMail mail) {
		return this.jdbc.sql(HOLD)
			.param("id", mail.id())
			.param("node", this.node)
			.param("until", UtcColumn.of(this.clock.instant().plus(this.lease)))
			.update() == 1;
	}

	/** Writes down how a try ended as {@link #mark} does, and tells it. */
	boolean markAndTell(OutboxMail mail, Outcome outcome, Duration wait) {
		boolean marked = mark(mail, outcome, wait);
		if (marked) {
			this.events.publishEvent(outcome.event(mail));
		}
		return marked;
	}

	/** Writes down how a try ended; false if it is no longer this node's business. */
	boolean mark(OutboxMail mail, Outcome outcome, Duration wait) {
		Instant now = this.clock.instant();
		State state = outcome.result().state();
		return this.jdbc.sql(MARK)
			.param("id", mail.id())
			.param("node", this.node)
			.param("state", state.name())
			.param("next", UtcColumn.of(mail.nextTry(now, wait)))
			.param("answer", outcome.answer().isEmpty() ? null : outcome.answer(), Types.VARCHAR)
			.param("now", UtcColumn.of(now))
			.param("reached", outcome.result().reached(), Types.BOOLEAN)
			.param("ended", (state != State.WAITING) ? UtcColumn.of(now) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.update() == 1;
	}

	/** Leaves mails that were not tried to whoever claims them next. */
	void giveBack(Collection<OutboxMail> mails) {
		this.jdbc.sql(GIVE_BACK).param("ids", ids(mails)).param("node", this.node).update();
	}

	private List<OutboxMail> claim(String sql, int most) {
		Instant now = this.clock.instant();
		List<OutboxMail> due = this.jdbc.sql(sql)
			.param("now", UtcColumn.of(now))
			.param("most", most)
			.query((row, number) -> mail(row, now))
			.list();
		if (!due.isEmpty()) {
			this.jdbc.sql(LEASE)
				.param("node", this.node)
				.param("until", UtcColumn.of(now.plus(this.lease)))
				.param("ids", ids(due))
				.update();
		}
		return due;
	}

	private static OutboxMail mail(ResultSet row, Instant now) throws SQLException {
		Instant sendBefore = Objects.requireNonNull(UtcColumn.read(row, "send_before"));
		MailOrder order = new MailOrder(row.getString("kind"), row.getLong("reference"), row.getLong("scope_id"),
				row.getObject("customer_id", Long.class), row.getString("recipient"), sendBefore);
		return new OutboxMail(row.getLong("id"), order, row.getString("message_id"), row.getInt("tries"), sendBefore,
				now, row.getString("return_token"), Objects.requireNonNull(UtcColumn.read(row, "created_at")));
	}

	private static List<Long> ids(Collection<OutboxMail> mails) {
		return mails.stream().map(OutboxMail::id).toList();
	}

}
