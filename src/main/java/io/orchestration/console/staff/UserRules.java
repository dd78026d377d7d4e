package io.orchestration.console.staff;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.SignedInUser;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what to whom. A grant counts in the scope where it was given; all is asked
 * anew each time.
 */
@Component
@Transactional(readOnly = true)
class UserRules {

	private final RoleGrantRepository grants;

	private final Scopes scopes;

	UserRules(RoleGrantRepository grants, Scopes scopes) {
		this.grants = grants;
		this.scopes = scopes;
	}

	/**
	 * Whether what belongs to the user as a person may be changed, such as their address,
	 * their password and their sessions. Whoever can change these can become that user,
	 * so everything the user was granted, wherever it was, has to be in reach.
	 */
	boolean mayEdit(SignedInUser me, ConsoleUser user) {
		HeldRoles mine = rolesOf(me);
		HeldRoles theirs = rolesOf(user);
		return theirs.grants().isEmpty() ? mine.reach(Role.ADMINISTRATOR, this.scopes.tree().root())
				: theirs.grants().stream().allMatch(mine::reach);
	}

	/**
	 * Whether the user may be given this role in the scope, or lose it. What they do
	 * elsewhere does not matter; what they were granted above the scope does.
	 */
	boolean mayGrant(SignedInUser me, ConsoleUser user, Scope scope, Role role) {
		HeldRoles mine = rolesOf(me);
		return mine.reach(role, scope) && rolesOf(user).above(scope).stream().allMatch(mine::reach);
	}

	/** Whether somebody new may be given this role in the scope. */
	boolean mayGrant(SignedInUser me, Scope scope, Role role) {
		return rolesOf(me).reach(role, scope);
	}

	/** What I hold at this moment. */
	HeldRoles rolesOf(SignedInUser me) {
		return new HeldRoles(this.grants.findOfEnabledUser(me.id()), this.scopes.tree());
	}

	/** What the user was granted, whether or not they may sign in. */
	HeldRoles rolesOf(ConsoleUser user) {
		return new HeldRoles(this.grants.findByUserId(user.id()), this.scopes.tree());
	}

}
