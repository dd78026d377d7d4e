package io.orchestration.console.activity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail, as people read it.
 *
 * @param id its place in the trail; later lines have higher ones
 * @param at when it happened
 * @param actorKind {@code STAFF}, {@code CUSTOMER} or {@code SYSTEM}
 * @param actorName the name of the console user who did it
 * @param actorEmail the address that console user signs in with
 * @param sourceAddress where the request came from
 * @param action what was done
 * @param detail what a reader needs besides
 * @param scopeName where; absent once the scope is gone
 * @param customerId on whom, if on a customer
 * @param customerName what that customer is called; absent once they are gone
 * @param userId on whom, if on a console user
 * @param userName what that user is called
 * @param result how it ended
 */
public record ActivityEntry(long id, Instant at, String actorKind, @Nullable String actorName,
		@Nullable String actorEmail, @Nullable String sourceAddress, String action, @Nullable String detail,
		@Nullable String scopeName, @Nullable Long customerId, @Nullable String customerName, @Nullable Long userId,
		@Nullable String userName, Fact.Result result) {

	/** The message key of the action; there may be no such message. */
	public String getActionKey() {
		return ActivityActions.key(this.action);
	}

	/** Whether somebody should look into it. */
	public boolean isAlert() {
		return this.action.startsWith(Alert.PREFIX);
	}

	/** Whether the act was refused. */
	public boolean isRefused() {
		return this.result == Fact.Result.REFUSED;
	}

}
