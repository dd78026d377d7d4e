package io.orchestration.console.staff;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.password.PasswordRejected;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.settings.ScopeSettings;
import io.orchestration.console.web.SignedInUser;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What administrators can do about the password of a console user within their reach;
 * nothing about their own, which they have to know first (R36).
 */
@Service
class UserPasswords {

	private final ConsoleUsers users;

	private final UserRules rules;

	private final StaffPasswords passwords;

	private final StaffResetDesk desk;

	private final SentLinkLimits limits;

	private final ScopeSettings settings;

	private final Scopes scopes;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	UserPasswords(ConsoleUsers users, UserRules rules, StaffPasswords passwords, StaffResetDesk desk,
			SentLinkLimits limits, ScopeSettings settings, Scopes scopes, TransactionTemplate transaction,
			ApplicationEventPublisher events) {
		this.users = users;
		this.rules = rules;
		this.passwords = passwords;
		this.desk = desk;
		this.limits = limits;
		this.settings = settings;
		this.scopes = scopes;
		this.transaction = transaction;
		this.events = events;
	}

	/**
	 * The user, if this administrator may do something about their password.
	 * @throws AccessDeniedException if not
	 */
	ConsoleUser require(SignedInUser me, Scope scope, long userId) {
		ConsoleUser user = this.users.require(scope, userId);
		if (me.id() == userId || !this.rules.mayEdit(me, user)) {
			throw new AccessDeniedException("the password of console user " + userId + " is out of reach");
		}
		return user;
	}

	/**
	 * Lets the user go on with the password they have, but only to choose another one.
	 */
	void demandAnother(SignedInUser me, Scope scope, long userId) {
		this.transaction.executeWithoutResult((status) -> {
			ConsoleUser user = require(me, scope, userId);
			user.demandNewPassword();
			tell(user, "staff.password-demanded");
		});
	}

	/**
	 * Replaces the password by a typed one, which has to be changed at the next sign-in,
	 * within a day, and ends every session of the user.
	 * @throws ManualEntryOff if that is not allowed in the scope
	 * @throws PasswordRejected if it breaks the policy
	 */
	void enter(SignedInUser me, Scope scope, long userId, String password) {
		ConsoleUser before = require(me, scope, userId);
		requireManualEntry(scope);
		String hash = this.passwords.accept(before, password);
		this.transaction.executeWithoutResult((status) -> {
			require(me, scope, userId);
			requireManualEntry(scope);
			tell(this.passwords.lend(userId, hash), "staff.password-entered");
		});
	}

	/**
	 * Mails a link to choose a password, unless the user gets no mails at all or got too
	 * many lately.
	 */
	SentLink sendLink(SignedInUser me, Scope scope, long userId) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			ConsoleUser user = this.users.requireForChange(scope, require(me, scope, userId).id());
			Optional<Instant> openFrom = this.limits.openFrom(userId);
			if (openFrom.isPresent()) {
				this.events.publishEvent(StaffFact.refusedOn(user, "staff.link-sent", this.scopes.tree().root()));
				return SentLink.tooMany(openFrom.get());
			}
			return send(user);
		}));
	}

	private SentLink send(ConsoleUser user) {
		if (!this.desk.send(user.id(), ResetCause.SENT)) {
			return SentLink.TO_NOBODY;
		}
		tell(user, "staff.link-sent");
		return SentLink.ON_ITS_WAY;
	}

	private void requireManualEntry(Scope scope) {
		if (!this.settings.effectiveIn(scope).userManualEntryAllowed()) {
			throw new ManualEntryOff();
		}
	}

	private void tell(ConsoleUser user, String action) {
		String masked = new EmailAddress(user.getEmail()).masked();
		this.events.publishEvent(StaffFact.on(user, action, this.scopes.tree().root(), masked));
	}

}
