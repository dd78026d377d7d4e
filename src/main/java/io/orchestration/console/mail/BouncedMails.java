package io.orchestration.console.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that came back. The same report twice, or read by two nodes at once, counts once.
 */
@Repository
@Transactional
class BouncedMails {

	private static final String FIND = """
			select id, kind, reference, scope_id, customer_id, recipient, send_before from outbox_mail
			where return_token = :token or message_id = :messageId
			""";

	private static final String BOUNCE = """
			update outbox_mail set state = 'BOUNCED', bounced_at = :now, last_answer = :words
			where id = :id and state = 'ACCEPTED'
			""";

	private static final String NOTE = """
			update outbox_mail set last_answer = :words where id = :id and state = 'ACCEPTED'
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	BouncedMails(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.events = events;
	}

	/** Writes down what is reported; false if none of it is about a mail of ours. */
	boolean take(List<Bounce> bounces) {
		return bounces.stream().filter(this::take).count() > 0;
	}

	private boolean take(Bounce bounce) {
		Optional<Found> mail = find(bounce);
		mail.ifPresent((it) -> {
			if (bounce.isFinal()) {
				bounce(it, bounce.words());
			}
			else if (bounce.isDelay()) {
				this.jdbc.sql(NOTE).param("id", it.id()).param("words", bounce.words()).update();
			}
		});
		return mail.isPresent();
	}

	// both a token and an id, of two different mails: somebody has made it up
	private Optional<Found> find(Bounce bounce) {
		List<Found> found = this.jdbc.sql(FIND)
			.param("token", Objects.requireNonNullElse(bounce.token(), ""))
			.param("messageId", Objects.requireNonNullElse(bounce.messageId(), ""))
			.query((row, number) -> found(row))
			.list();
		return (found.size() == 1) ? Optional.of(found.get(0)).filter((it) -> bounce.concerns(it.order().recipient()))
				: Optional.empty();
	}

	private void bounce(Found mail, String words) {
		boolean first = this.jdbc.sql(BOUNCE)
			.param("id", mail.id())
			.param("words", words)
			.param("now", UtcColumn.of(this.clock.instant()))
			.update() == 1;
		if (first) {
			this.events.publishEvent(new MailEvent.Bounced(mail.order(), words));
		}
	}

	private static Found found(ResultSet row) throws SQLException {
		return new Found(row.getLong("id"),
				new MailOrder(row.getString("kind"), row.getLong("reference"), row.getLong("scope_id"),
						row.getObject("customer_id", Long.class), row.getString("recipient"),
						UtcColumn.read(row, "send_before")));
	}

	private record Found(long id, MailOrder order) {
	}

}
