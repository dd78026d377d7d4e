package io.orchestration.console.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.SignedInUser;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates console users with a first role, and invites them. Nobody knows their password
 * until they have chosen one: it is random, and forgotten at once.
 */
@Service
class NewUsers {

	private static final int RANDOM_BYTES = 32;

	private final Places places;

	private final UserRules rules;

	private final ConsoleUserRepository users;

	private final StaffRegister register;

	private final Invitations invitations;

	private final UserWords words;

	private final Scopes scopes;

	private final PasswordEncoder encoder;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	NewUsers(Places places, UserRules rules, ConsoleUserRepository users, StaffRegister register,
			Invitations invitations, UserWords words, Scopes scopes, PasswordEncoder encoder,
			TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
		this.places = places;
		this.rules = rules;
		this.users = users;
		this.register = register;
		this.invitations = invitations;
		this.words = words;
		this.scopes = scopes;
		this.encoder = encoder;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Creates the user with a role in the scope or below it.
	 * @param profile who they are, checked
	 * @param first which role, and where
	 */
	ConsoleUser create(SignedInUser me, Scope scope, ProfileData profile, RoleForm first) {
		Scope place = this.places.require(this.places.within(scope, me), first.place());
		Role role = Objects.requireNonNull(first.role());
		ConsoleUser user = new ConsoleUser(profile.address(), profile.name(), hashOfNoPassword(), this.clock.instant());
		user.describe(profile, this.clock.instant());
		user.demandNewPassword();
		this.transaction.executeWithoutResult((status) -> store(me, user, place, role));
		return user;
	}

	private void store(SignedInUser me, ConsoleUser user, Scope place, Role role) {
		if (!this.rules.mayGrant(me, place, role)) {
			throw new AccessDeniedException("the role is out of reach");
		}
		if (this.users.existsByEmailCanonical(user.emailCanonical())) {
			throw new UserRefused("email", "user.email.taken");
		}
		try {
			this.register.add(user, role, place);
		}
		catch (DataIntegrityViolationException ex) {
			throw new UserRefused("email", "user.email.taken");
		}
		this.events.publishEvent(StaffFact.on(user, "staff.user-created", this.scopes.tree().root(), null));
		this.events.publishEvent(StaffFact.on(user, "staff.role-granted", place, this.words.roles(null, role)));
		this.invitations.invite(user, place);
	}

	/** Takes as long to compare with as any, so that nobody can tell who is invited. */
	private String hashOfNoPassword() {
		byte[] secret = new byte[RANDOM_BYTES];
		this.random.nextBytes(secret);
		return Objects.requireNonNull(this.encoder.encode(Base64.getEncoder().encodeToString(secret)));
	}

}
