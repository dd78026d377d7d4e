package io.orchestration.console.staff;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.SignedInUser;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a console user's details. */
@Service
@Transactional(readOnly = true)
class UserPanels {

	private final ConsoleUsers users;

	private final UserRules rules;

	UserPanels(ConsoleUsers users, UserRules rules) {
		this.users = users;
		this.rules = rules;
	}

	/** The user as this administrator may see them, found as {@link ConsoleUsers} do. */
	UserPanel open(Scope scope, long userId, SignedInUser me) {
		ConsoleUser user = this.users.require(scope, userId);
		return new UserPanel(scope, user, this.rules.mayEdit(me, user), me.id() == userId);
	}

}
