package io.orchestration.console.staff;

import java.time.Clock;
import io.orchestration.console.password.PasswordRejected;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.Moment;
import io.orchestration.console.web.NotFoundException;
import io.orchestration.console.web.SignedInUser;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.Errors;

/** Changes the password of the console user who asks for it. */
@Service
class MyPassword {

	private final ConsoleUserRepository users;

	private final PasswordEncoder encoder;

	private final StaffPasswords passwords;

	private final SignInLock lock;

	private final TransactionTemplate transaction;

	private final Scopes scopes;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MyPassword(ConsoleUserRepository users, PasswordEncoder encoder, StaffPasswords passwords, SignInLock lock,
			TransactionTemplate transaction, Scopes scopes, ApplicationEventPublisher events, Clock clock) {
		this.users = users;
		this.encoder = encoder;
		this.passwords = passwords;
		this.lock = lock;
		this.transaction = transaction;
		this.scopes = scopes;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Adds what is wrong with the form to its errors. The new password is judged for who
	 * knows the current one only: it would tell others whether it is that.
	 */
	void check(SignedInUser me, MyPasswordForm form, Errors errors) {
		ConsoleUser user = require(me);
		if (!errors.hasFieldErrors("current")) {
			checkCurrent(user, form.current(), errors);
		}
		if (!errors.hasFieldErrors("current") && !errors.hasFieldErrors("password")) {
			this.passwords.violations(user, form.password())
				.forEach((it) -> errors.rejectValue("password", it.code(), it.arguments().toArray(), null));
		}
		if (!errors.hasFieldErrors("retype") && !form.retype().equals(form.password())) {
			errors.rejectValue("retype", "my-password.retype.differs");
		}
	}

	/** Whoever sits at somebody else's screen may not guess on either (R24). */
	private void checkCurrent(ConsoleUser user, String current, Errors errors) {
		this.lock.lockedUntil(user.getEmail())
			.ifPresentOrElse((until) -> errors.rejectValue("current", "my-password.current.locked",
					new Object[] { Moment.minute(until) }, null), () -> {
						if (!isCurrent(user, current)) {
							this.lock.failed(user.getEmail());
							errors.rejectValue("current", "my-password.current.wrong");
						}
					});
	}

	/** One that an administrator has typed is nobody's once its day is over (R35). */
	private boolean isCurrent(ConsoleUser user, String typed) {
		return this.encoder.matches(typed, user.passwordHash()) && !user.isPasswordExpired(this.clock.instant());
	}

	/**
	 * Stores the new password, tells the user by mail, and ends every session of theirs,
	 * also elsewhere.
	 * @throws PasswordRejected if it breaks a rule that {@link #check} does not look at
	 */
	void change(SignedInUser me, String password) {
		String hash = this.passwords.accept(require(me), password);
		this.transaction.executeWithoutResult((status) -> {
			this.passwords.replace(me.id(), hash);
			this.events.publishEvent(StaffFact.done("staff.password-changed", this.scopes.tree().root(), null));
		});
	}

	private ConsoleUser require(SignedInUser me) {
		return this.users.findById(me.id()).orElseThrow(() -> new NotFoundException("console user " + me.id()));
	}

}
