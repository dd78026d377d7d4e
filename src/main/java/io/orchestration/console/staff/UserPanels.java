package io.orchestration.console.staff;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.ListQuery;
import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a console user's details. */
@Service
@Transactional(readOnly = true)
class UserPanels {

	private final ConsoleUsers users;

	private final UserRules rules;

	private final HttpServletRequest request;

	UserPanels(ConsoleUsers users, UserRules rules, HttpServletRequest request) {
		this.users = users;
		this.rules = rules;
		this.request = request;
	}

	/** The user as this administrator may see them, found as {@link ConsoleUsers} do. */
	UserPanel open(Scope scope, long userId, SignedInUser me) {
		ConsoleUser user = this.users.require(scope, userId);
		return new UserPanel(scope, user, this.rules.mayEdit(me, user), me.id() == userId,
				ListQuery.backTo(UserPanel.list(scope), this.request));
	}

}
