package io.orchestration.console.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import io.orchestration.console.scope.Scope;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people whether mails leave at all, on whichever node. */
@Service
@Transactional
class ChannelWatch {

	private static final String PAUSE = """
			select paused_since, probe_at, last_answer as channel_answer from mail_channel
			where paused_since is not null
			""";

	private static final String LAST_ACCEPTED = """
			select tried_at from outbox_mail where state = 'ACCEPTED' and tried_at is not null
			order by tried_at desc fetch first 1 row only
			""";

	private static final String PROBE = """
			update mail_channel set probe_at = :now where paused_since is not null and probe_at > :now
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	ChannelWatch(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.events = events;
	}

	/** Why no mail leaves, if none does. */
	@Transactional(readOnly = true)
	Optional<ChannelPause> pause() {
		return this.jdbc.sql(PAUSE)
			.query((row, number) -> Optional.ofNullable(ChannelPause.read(row)))
			.optional()
			.flatMap((it) -> it);
	}

	/** When the mail server last took a mail. */
	@Transactional(readOnly = true)
	Optional<Instant> lastAcceptedAt() {
		return this.jdbc.sql(LAST_ACCEPTED)
			.query((row, number) -> Optional.ofNullable(UtcColumn.read(row, "tried_at")))
			.optional()
			.flatMap((it) -> it);
	}

	/** Lets the next try come at once; false if mails leave, or it is due anyway. */
	boolean tryNow(Scope scope) {
		boolean changed = this.jdbc.sql(PROBE).param("now", UtcColumn.of(this.clock.instant())).update() > 0;
		if (changed) {
			this.events.publishEvent(new OutboxDeed("outbox.channel-tried", scope.id(), null));
			this.events.publishEvent(new MailWaiting());
		}
		return changed;
	}

}
