package io.orchestration.console.mail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.NotFoundException;
import io.orchestration.console.web.SignedInUser;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What console users can do about mails that wait. Doing it twice does no more. */
@Service
@Transactional
class OutboxDesk {

	private static final String MAIL = "select " + OutboxRow.COLUMNS + " from outbox_mail";

	private final JdbcClient jdbc;

	private final Scopes scopes;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	OutboxDesk(JdbcClient jdbc, Scopes scopes, Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.scopes = scopes;
		this.clock = clock;
		this.events = events;
	}

	/** The mail with this id in the scope or below it. */
	@Transactional(readOnly = true)
	OutboxRow require(Scope scope, long id) {
		return new OutboxQuery(subtree(scope)).only(id)
			.sql(this.jdbc, MAIL, "")
			.query(OutboxRow::read)
			.optional()
			.orElseThrow(() -> new NotFoundException("mail " + id));
	}

	/** Lets the mail be tried at once; 0 if it no longer waits or is due anyway. */
	int retry(Scope scope, long id) {
		OutboxRow mail = require(scope, id);
		return tell("outbox.retried", mail, retry(new OutboxQuery(subtree(scope)).only(id)));
	}

	/** Lets all waiting mails that match be tried at once; tells how many. */
	int retryAll(Scope scope, OutboxFilter filter, ZoneId zone) {
		return tell("outbox.retried", scope, retry(new OutboxQuery(subtree(scope)).matching(filter, zone)));
	}

	/** Takes the mail back for good; 0 if it no longer waits. */
	int giveUp(Scope scope, long id, SignedInUser by) {
		OutboxRow mail = require(scope, id);
		return tell("outbox.given-up", mail, giveUp(new OutboxQuery(subtree(scope)).only(id), by));
	}

	/** Takes all waiting mails that match back for good; tells how many. */
	int giveUpAll(Scope scope, OutboxFilter filter, ZoneId zone, SignedInUser by) {
		return tell("outbox.given-up", scope, giveUp(new OutboxQuery(subtree(scope)).matching(filter, zone), by));
	}

	private int retry(OutboxQuery query) {
		int changed = query
			.sql(this.jdbc, "update outbox_mail set next_try_at = :at", "and state = 'WAITING' and next_try_at > :at")
			.param("at", now())
			.update();
		this.events.publishEvent(new MailWaiting());
		return changed;
	}

	private int giveUp(OutboxQuery query, SignedInUser by) {
		return query
			.sql(this.jdbc, "update outbox_mail set state = 'CANCELLED', ended_at = :at, given_up_by = :by",
					"and state = 'WAITING'")
			.param("at", now())
			.param("by", by.displayName())
			.update();
	}

	private int tell(String action, OutboxRow mail, int changed) {
		if (changed > 0) {
			String recipient = new EmailAddress(mail.recipient()).masked();
			this.events.publishEvent(
					new OutboxDeed(action, mail.scopeId(), mail.customerId(), MailKinds.key(mail.kind()), recipient));
		}
		return changed;
	}

	private int tell(String action, Scope scope, int changed) {
		if (changed > 0) {
			this.events.publishEvent(new OutboxDeed(action, scope.id(), "× " + changed));
		}
		return changed;
	}

	private Collection<Long> subtree(Scope scope) {
		return this.scopes.tree().subtreeIds(scope);
	}

	private OffsetDateTime now() {
		return UtcColumn.of(this.clock.instant());
	}

}
