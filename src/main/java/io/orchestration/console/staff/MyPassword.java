package io.orchestration.console.staff;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import io.orchestration.console.password.PasswordContext;
import io.orchestration.console.password.PasswordPolicy;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.NotFoundException;
import io.orchestration.console.web.SignedInUser;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.Errors;

/** Changes the password of the console user who asks for it. */
@Service
class MyPassword {

	private static final int FEWEST_CHARACTERS = 15;

	private final ConsoleUserRepository users;

	private final PasswordEncoder encoder;

	private final PasswordPolicy policy;

	private final TransactionTemplate transaction;

	private final FindByIndexNameSessionRepository<?> sessions;

	private final Scopes scopes;

	private final StaffNotices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MyPassword(ConsoleUserRepository users, PasswordEncoder encoder, PasswordPolicy policy,
			TransactionTemplate transaction, FindByIndexNameSessionRepository<?> sessions, Scopes scopes,
			StaffNotices notices, ApplicationEventPublisher events, Clock clock) {
		this.users = users;
		this.encoder = encoder;
		this.policy = policy;
		this.transaction = transaction;
		this.sessions = sessions;
		this.scopes = scopes;
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	/** Adds what is wrong with the form to its errors. */
	void check(SignedInUser me, MyPasswordForm form, Errors errors) {
		ConsoleUser user = require(me);
		if (!errors.hasFieldErrors("current") && !this.encoder.matches(form.current(), user.passwordHash())) {
			errors.rejectValue("current", "my-password.current.wrong");
		}
		if (!errors.hasFieldErrors("password")) {
			this.policy.violations(contextOf(user), form.password())
				.forEach((it) -> errors.rejectValue("password", it.code(), it.arguments().toArray(), null));
		}
		if (!errors.hasFieldErrors("retype") && !form.retype().equals(form.password())) {
			errors.rejectValue("retype", "my-password.retype.differs");
		}
	}

	private static PasswordContext contextOf(ConsoleUser user) {
		return new PasswordContext(FEWEST_CHARACTERS, List.of(user.getDisplayName(), user.getEmail()),
				user.passwordHash());
	}

	/**
	 * Stores the new password, tells the user by mail, and ends every session of theirs,
	 * also elsewhere.
	 */
	void change(SignedInUser me, String password) {
		String hash = Objects.requireNonNull(this.encoder.encode(password));
		this.transaction.executeWithoutResult((status) -> {
			ConsoleUser user = require(me);
			user.changePassword(hash, this.clock.instant());
			this.notices.passwordChanged(user);
			this.events.publishEvent(StaffFact.done("staff.password-changed", this.scopes.tree().root(), null));
		});
		this.sessions.findByPrincipalName(me.email()).keySet().forEach(this.sessions::deleteById);
	}

	private ConsoleUser require(SignedInUser me) {
		return this.users.findById(me.id()).orElseThrow(() -> new NotFoundException("console user " + me.id()));
	}

}
