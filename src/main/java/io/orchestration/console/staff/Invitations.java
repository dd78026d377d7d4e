package io.orchestration.console.staff;

import io.orchestration.console.scope.Scope;

/** Lets new console users choose their first password. */
interface Invitations {

	/**
	 * Invites a user who has no password yet, in the transaction that creates them.
	 * @param scope where the user has their first role
	 */
	void invite(ConsoleUser user, Scope scope);

}
