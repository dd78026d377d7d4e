package io.orchestration.console.password;

import java.time.Clock;
import java.util.Optional;

import io.orchestration.console.mail.Outbox;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one reset a customer may have under way. Ending it makes its tickets worthless and
 * takes back its mail if that still waits.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenResets {

	private final PasswordResets resets;

	private final Outbox outbox;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OpenResets(PasswordResets resets, Outbox outbox, ApplicationEventPublisher events, Clock clock) {
		this.resets = resets;
		this.outbox = outbox;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Ends it because something else changed the password, the address or the account.
	 */
	void revoke(long customerId) {
		end(customerId, ResetState.REVOKED).map(PasswordEvent::revoked).ifPresent(this.events::publishEvent);
	}

	/** Ends it in the given way, if there is one. */
	Optional<PasswordReset> end(long customerId, ResetState how) {
		Optional<PasswordReset> open = this.resets.findByOpenFor(customerId);
		open.ifPresent((it) -> end(it, how));
		return open;
	}

	private void end(PasswordReset reset, ResetState how) {
		reset.end(how, this.clock.instant());
		// now, not at the commit: the next reset may be inserted before the update
		// otherwise
		this.resets.flush();
		this.outbox.cancel(ResetMail.KIND, reset.id());
	}

}
