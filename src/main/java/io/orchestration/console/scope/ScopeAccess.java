package io.orchestration.console.scope;

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

	/** Whether the user's role in this scope includes the permission. */
	default boolean may(Permission permission, Scope scope, Authentication user) {
		return roleIn(scope, user).filter((it) -> it.includes(permission)).isPresent();
	}

}
