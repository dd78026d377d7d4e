package io.orchestration.console.settings;

import io.orchestration.console.scope.Scope;

/**
 * The options of scopes: what is set on a scope holds for it and for all below that set
 * nothing of their own.
 */
public interface ScopeSettings {

	/**
	 * The options in force in this scope, read within the caller's transaction if there
	 * is one.
	 */
	PasswordOptions effectiveIn(Scope scope);

}
