package io.orchestration.console.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.SignedInUser;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails console users send to themselves, to see whether mails leave. */
@Service
@Transactional
class TestMails {

	/** How the outbox calls them. */
	static final String KIND = "test";

	private static final Duration PATIENCE = Duration.ofHours(1);

	private final Outbox outbox;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	TestMails(Outbox outbox, Clock clock, ApplicationEventPublisher events) {
		this.outbox = outbox;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Sends one in the name of the scope, unless this user's last one still waits; false
	 * if they have no address a mail can be sent to.
	 */
	boolean send(Scope scope, SignedInUser user) {
		Optional<EmailAddress> address = EmailAddress.of(user.email());
		boolean waits = latestOf(user).filter((it) -> it.state() == State.WAITING).isPresent();
		address.filter((it) -> !waits).ifPresent((it) -> send(scope, user, it));
		return address.isPresent();
	}

	/** What became of this user's last one. */
	@Transactional(readOnly = true)
	Optional<MailProgress> latestOf(SignedInUser user) {
		return this.outbox.latest(KIND, user.id());
	}

	private void send(Scope scope, SignedInUser user, EmailAddress address) {
		Instant sendBefore = this.clock.instant().plus(PATIENCE);
		this.outbox.put(new MailOrder(KIND, user.id(), scope.id(), null, address.value(), sendBefore));
		this.events.publishEvent(new OutboxDeed("outbox.tested", scope.id(), address.masked()));
	}

}
