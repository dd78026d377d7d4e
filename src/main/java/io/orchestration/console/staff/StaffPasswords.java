package io.orchestration.console.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import io.orchestration.console.password.PasswordContext;
import io.orchestration.console.password.PasswordPolicy;
import io.orchestration.console.password.PasswordRejected;
import io.orchestration.console.password.Violation;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.security.ConsoleSessions;
import io.orchestration.console.security.HashingTurns;
import io.orchestration.console.security.SessionEnd;
import io.orchestration.console.settings.ScopeSettings;
import io.orchestration.console.web.NotFoundException;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a console user's password, whoever replaces it and however. */
@Component
class StaffPasswords {

	/** Of a console user's password. */
	static final int FEWEST_CHARACTERS = 15;

	/** How long a password lets in that an administrator has typed (R35). */
	static final Duration TYPED_LIFE = Duration.ofHours(24);

	private final ConsoleUserRepository users;

	private final PasswordPolicy policy;

	private final PasswordEncoder encoder;

	private final HashingTurns turns;

	private final Scopes scopes;

	private final ScopeSettings settings;

	private final StaffTickets tickets;

	private final SignInLock lock;

	private final StaffNotices notices;

	private final ConsoleSessions sessions;

	private final Clock clock;

	StaffPasswords(ConsoleUserRepository users, PasswordPolicy policy, PasswordEncoder encoder, HashingTurns turns,
			Scopes scopes, ScopeSettings settings, StaffTickets tickets, SignInLock lock, StaffNotices notices,
			ConsoleSessions sessions, Clock clock) {
		this.users = users;
		this.policy = policy;
		this.encoder = encoder;
		this.turns = turns;
		this.scopes = scopes;
		this.settings = settings;
		this.tickets = tickets;
		this.lock = lock;
		this.notices = notices;
		this.sessions = sessions;
		this.clock = clock;
	}

	/** What can be said of a password without asking others about it. */
	List<Violation> violations(ConsoleUser user, String password) {
		return violations(user, password, false);
	}

	/**
	 * The hash of a password that keeps all rules. Takes its time, so it is called
	 * outside of transactions. Console users are of no scope: whether breached passwords
	 * are refused is said in Global.
	 * @throws PasswordRejected if it breaks one
	 */
	String accept(ConsoleUser user, String password) {
		boolean breachedRefused = this.settings.effectiveIn(this.scopes.tree().root()).breachedPasswordsRefused();
		return this.turns.take(() -> {
			List<Violation> violations = violations(user, password, breachedRefused);
			if (!violations.isEmpty()) {
				throw new PasswordRejected(violations);
			}
			return Objects.requireNonNull(this.encoder.encode(password));
		});
	}

	private List<Violation> violations(ConsoleUser user, String password, boolean breachedRefused) {
		return this.policy.violations(new PasswordContext(FEWEST_CHARACTERS, breachedRefused,
				List.of(user.getDisplayName(), user.getEmail()), user.passwordHash()), password);
	}

	/**
	 * Puts the password with this hash in place of the other: links stop working, a lock
	 * is lifted, and the user is told by mail. Gives back the user, whose row is held.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	ConsoleUser replace(long userId, String hash) {
		return replace(userId, (user) -> user.changePassword(hash, this.clock.instant()));
	}

	/** The same for a password the user has to change within a day (R35). */
	@Transactional(propagation = Propagation.MANDATORY)
	ConsoleUser lend(long userId, String hash) {
		return replace(userId, (user) -> user.lendPassword(hash, this.clock.instant(), TYPED_LIFE));
	}

	private ConsoleUser replace(long userId, Consumer<ConsoleUser> deed) {
		ConsoleUser user = this.users.lockById(userId)
			.orElseThrow(() -> new NotFoundException("console user " + userId));
		deed.accept(user);
		this.tickets.revoke(userId);
		this.sessions.endAll(userId, SessionEnd.PASSWORD_CHANGED);
		this.lock.lift(user.getEmail());
		this.notices.passwordChanged(user);
		return user;
	}

}
