package io.orchestration.console.staff;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.security.ConsoleSessions;
import io.orchestration.console.security.SessionEnd;
import io.orchestration.console.twostep.SecondFactors;
import io.orchestration.console.web.SignedInUser;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Helps a console user who has lost phone and recovery codes. Whoever found the phone is
 * out as well: every session of the user ends.
 */
@Service
class LostSecondFactors {

	private final UserPasswords passwords;

	private final ConsoleSessions sessions;

	private final SecondFactors factors;

	private final StaffNotices notices;

	private final Scopes scopes;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	LostSecondFactors(UserPasswords passwords, ConsoleSessions sessions, SecondFactors factors, StaffNotices notices,
			Scopes scopes, TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.passwords = passwords;
		this.sessions = sessions;
		this.factors = factors;
		this.notices = notices;
		this.scopes = scopes;
		this.transaction = transaction;
		this.events = events;
	}

	/**
	 * Lets the password alone suffice again, and tells the user by mail. It takes the
	 * same reach as replacing the password does.
	 */
	void remove(SignedInUser me, Scope scope, long userId) {
		this.transaction.executeWithoutResult((status) -> removeAndTell(me, scope, userId));
	}

	private void removeAndTell(SignedInUser me, Scope scope, long userId) {
		ConsoleUser user = this.passwords.require(me, scope, userId);
		if (this.factors.remove(userId)) {
			this.notices.secondFactorsRemoved(user);
			this.events.publishEvent(StaffFact.on(user, "staff.second-factors-removed", this.scopes.tree().root(),
					new EmailAddress(user.getEmail()).masked()));
		}
		this.sessions.endAll(userId, SessionEnd.ENDED);
	}

}
