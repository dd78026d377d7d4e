package io.orchestration.console.scope;

import java.util.Map;
import java.util.Optional;

import org.springframework.security.core.Authentication;

/**
 * Tells what a signed-in console user is in a scope. Asked anew for every request, so
 * that a change acts at once.
 */
public interface ScopeAccess {

	/**
	 * The highest role granted in this scope or above it; empty for strangers, disabled
	 * users and foreign scopes.
	 */
	Optional<Role> roleIn(Scope scope, Authentication user);

	/**
	 * The role in each scope of the tree the user has one in, by the scope's id; the same
	 * as asking for each of them, at the cost of asking once.
	 */
	Map<Long, Role> roles(ScopeTree tree, Authentication user);

	/** Whether the user's role in this scope includes the permission. */
	default boolean may(Permission permission, Scope scope, Authentication user) {
		return roleIn(scope, user).filter((it) -> it.includes(permission)).isPresent();
	}

}
