package io.orchestration.console.staff;

import io.orchestration.console.scope.Scope;

import org.springframework.stereotype.Component;

/** Invites nobody yet. */
@Component
class StaffInvitations implements Invitations {

	@Override
	public void invite(ConsoleUser user, Scope scope) {
		// the mail with the link is not written yet
	}

}
