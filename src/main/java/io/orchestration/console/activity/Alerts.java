package io.orchestration.console.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Raises alerts in the transaction of the act, each once in its time on all nodes: as a
 * line of the activity, a line of the log, and a count (R40).
 */
@Component
public class Alerts {

	private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

	private static final String AGAIN = """
			update raised_alert set raised_at = :now where kind = :kind and subject = :subject and raised_at <= :before
			""";

	private static final String FIRST = """
			insert into raised_alert (kind, subject, raised_at) values (:kind, :subject, :now) on conflict do nothing
			""";

	private static final String FORGET = "delete from raised_alert where kind = :kind and raised_at <= :before";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Alerts(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** Raises this one, unless it was raised lately. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void raise(Alert alert) {
		if (about(AGAIN, alert).update() == 1 || about(FIRST, alert).update() == 1) {
			this.events.publishEvent(alert);
		}
	}

	/** Ids only: a log is read by more people than the activity. */
	@TransactionalEventListener
	void log(Alert alert) {
		LOG.warn("{}: of {} in scope {}, customer {}", alert.fact().action(), alert.subject(), alert.scopeId(),
				alert.customerId());
	}

	/** Forgets what may be raised again anyway. */
	@Scheduled(fixedDelayString = "PT1H")
	void forget() {
		for (Alert.Kind kind : Alert.Kind.values()) {
			this.jdbc.sql(FORGET).param("kind", kind.name()).param("before", before(kind)).update();
		}
	}

	private JdbcClient.StatementSpec about(String sql, Alert alert) {
		return this.jdbc.sql(sql)
			.param("kind", alert.kind().name())
			.param("subject", alert.subject())
			.param("now", utc(this.clock.instant()))
			.param("before", before(alert.kind()));
	}

	private OffsetDateTime before(Alert.Kind kind) {
		return utc(this.clock.instant().minus(kind.window()));
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
