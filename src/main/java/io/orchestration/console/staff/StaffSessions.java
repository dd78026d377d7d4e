package io.orchestration.console.staff;

import java.util.List;
import java.util.Optional;

import io.orchestration.console.activity.Wording;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.security.ConsoleSessions;
import io.orchestration.console.security.SessionEnd;
import io.orchestration.console.security.SessionEnded;
import io.orchestration.console.security.SessionInHand;
import io.orchestration.console.twostep.FactorChanged;
import io.orchestration.console.web.NotFoundException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where console users are signed in; what ends there stands in the activity. */
@Service
@Transactional
class StaffSessions {

	private final ConsoleSessions sessions;

	private final ConsoleUserRepository users;

	private final Scopes scopes;

	private final ApplicationEventPublisher events;

	StaffSessions(ConsoleSessions sessions, ConsoleUserRepository users, Scopes scopes,
			ApplicationEventPublisher events) {
		this.sessions = sessions;
		this.users = users;
		this.scopes = scopes;
		this.events = events;
	}

	/** Where the user is signed in, the latest first; one may be the one at hand. */
	@Transactional(readOnly = true)
	List<SessionRow> of(long userId, Optional<Long> own) {
		return this.sessions.of(userId)
			.stream()
			.map((it) -> SessionRow.of(it, own.filter((id) -> id == it.id()).isPresent()))
			.toList();
	}

	/** Ends one session of the user; one that has ended already stays as it is. */
	void end(long userId, long id) {
		if (this.sessions.end(userId, id, SessionEnd.ENDED)) {
			tell(userId, SessionEnd.ENDED);
		}
	}

	/** Ends all sessions of the user, but for the one at hand. */
	void endAll(long userId, Optional<Long> own) {
		int ended = own.map((it) -> this.sessions.endOthers(userId, it, SessionEnd.ENDED))
			.orElseGet(() -> this.sessions.endAll(userId, SessionEnd.ENDED));
		if (ended > 0) {
			tell(userId, SessionEnd.ENDED);
		}
	}

	/**
	 * Ends the user's other sessions, whatever has changed: one of them may have begun
	 * without the new factor, by somebody who knows the password; with the one that is
	 * gone, on a device that was stolen; or with a recovery code somebody has seen (R33,
	 * ASVS 7.4.3).
	 */
	@EventListener
	void factorChanged(FactorChanged event) {
		endAll(event.userId(), SessionInHand.here());
	}

	@EventListener
	void ended(SessionEnded event) {
		tell(event.userId(), event.reason());
	}

	private void tell(long userId, SessionEnd reason) {
		ConsoleUser user = this.users.findById(userId)
			.orElseThrow(() -> new NotFoundException("console user " + userId));
		String why = Wording.of("session.end." + reason).toString();
		this.events.publishEvent(StaffFact.on(user, "staff.session-ended", this.scopes.tree().root(), why));
	}

}
