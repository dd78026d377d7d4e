package io.orchestration.console.staff;

import java.time.Clock;
import java.util.List;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.security.ConsoleSessions;
import io.orchestration.console.security.SessionEnd;
import io.orchestration.console.web.SignedInUser;
import io.orchestration.console.web.StaleEditException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes who a console user is. Whoever edits names the version they have seen: of two
 * who edit, the second gets a {@link StaleEditException}, and nothing is overwritten.
 */
@Service
class UserEditing {

	private final ConsoleUsers users;

	private final ConsoleUserRepository store;

	private final UserRules rules;

	private final AdministratorGuard guard;

	private final UserWords words;

	private final Scopes scopes;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final ConsoleSessions sessions;

	private final Clock clock;

	UserEditing(ConsoleUsers users, ConsoleUserRepository store, UserRules rules, AdministratorGuard guard,
			UserWords words, Scopes scopes, TransactionTemplate transaction, ApplicationEventPublisher events,
			ConsoleSessions sessions, Clock clock) {
		this.users = users;
		this.store = store;
		this.rules = rules;
		this.guard = guard;
		this.words = words;
		this.scopes = scopes;
		this.transaction = transaction;
		this.events = events;
		this.sessions = sessions;
		this.clock = clock;
	}

	/**
	 * Stores the profile. Whoever is disabled by it, or signs in with another address
	 * from now on, is signed out everywhere.
	 */
	void edit(SignedInUser me, Scope scope, long id, int version, ProfileData data) {
		this.transaction.executeWithoutResult((status) -> change(me, scope, id, version, data));
	}

	private void change(SignedInUser me, Scope scope, long id, int version, ProfileData data) {
		this.guard.oneAtATime();
		ConsoleUser user = this.users.requireForChange(scope, id);
		if (!this.rules.mayEdit(me, user)) {
			throw new AccessDeniedException("console user " + id + " is out of reach");
		}
		if (user.getVersion() != version) {
			throw new StaleEditException("console user " + id);
		}
		ProfileData before = ProfileData.of(user);
		if (before.maySignIn() && !data.maySignIn()) {
			this.guard.requireNotDisabling(me, user);
			this.guard.requireAnotherBeside(user);
		}
		store(user, data);
		tell(user, before, data);
		if (!data.maySignIn() || data.changedSince(before).contains("email")) {
			this.sessions.endAll(id, data.maySignIn() ? SessionEnd.ENDED : SessionEnd.DISABLED);
		}
	}

	private void store(ConsoleUser user, ProfileData data) {
		if (this.store.existsByEmailCanonicalAndIdNot(data.address().canonical(), user.id())) {
			throw new UserRefused("email", "user.email.taken");
		}
		user.describe(data, this.clock.instant());
		try {
			this.store.saveAndFlush(user);
		}
		catch (DataIntegrityViolationException ex) {
			throw new UserRefused("email", "user.email.taken");
		}
	}

	private void tell(ConsoleUser user, ProfileData before, ProfileData after) {
		List<String> changed = after.changedSince(before);
		String changes = this.words.changes(before, after);
		if (!changes.isEmpty()) {
			tell(user, "staff.user-edited", changes);
		}
		if (changed.contains("email")) {
			tell(user, StaffFact.EMAIL_CHANGED, this.words.addresses(before, after));
		}
		if (changed.contains("enabled")) {
			tell(user, after.maySignIn() ? "staff.user-enabled" : "staff.user-disabled", null);
		}
	}

	private void tell(ConsoleUser user, String action, @Nullable String detail) {
		this.events.publishEvent(StaffFact.on(user, action, this.scopes.tree().root(), detail));
	}

}
