package io.orchestration.console.staff;

import io.orchestration.console.activity.Fact;
import io.orchestration.console.activity.Recorded;
import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.scope.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Something that concerns a console user; it belongs to Global, as they do, unless it is
 * about a role of theirs.
 */
record StaffFact(Fact fact) implements Recorded {

	/** Somebody signs in with another address from now on. */
	static final String EMAIL_CHANGED = "staff.user-email-changed";

	static StaffFact done(String action, Scope global, @Nullable String detail) {
		return new StaffFact(new Fact(action, global.id(), null, Fact.Result.DONE, detail));
	}

	static StaffFact refused(String action, Scope global, @Nullable String detail) {
		return new StaffFact(new Fact(action, global.id(), null, Fact.Result.REFUSED, detail));
	}

	/**
	 * Something that was tried at the door with the address of this user; with one nobody
	 * has, nothing of what was typed is named: people type passwords into the wrong
	 * field.
	 */
	static StaffFact atTheDoor(@Nullable ConsoleUser user, String action, Scope global, Fact.Result result) {
		return (user == null) ? new StaffFact(new Fact(action, global.id(), null, result, null)) : new StaffFact(
				new Fact(action, global.id(), null, user.id(), result, new EmailAddress(user.getEmail()).masked()));
	}

	/** Something that was to be done to the user. */
	static StaffFact refusedOn(ConsoleUser user, String action, Scope scope) {
		return new StaffFact(new Fact(action, scope.id(), null, user.id(), Fact.Result.REFUSED,
				new EmailAddress(user.getEmail()).masked()));
	}

	/** Something that was done to the user. */
	static StaffFact on(ConsoleUser user, String action, Scope scope, @Nullable String detail) {
		return new StaffFact(new Fact(action, scope.id(), null, user.id(), Fact.Result.DONE, detail));
	}

}
