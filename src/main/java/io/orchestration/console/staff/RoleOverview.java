package io.orchestration.console.staff;

import java.util.List;

import io.orchestration.console.scope.Role;

/**
 * What a user may do where, as somebody who manages users sees it.
 *
 * @param direct what was granted
 * @param effective what follows from it
 * @param places where another role can be given
 * @param elsewhere whether something was granted out of sight
 */
record RoleOverview(List<Direct> direct, List<Effective> effective, List<ScopeChoice> places, boolean elsewhere) {

	/**
	 * A role that was granted.
	 *
	 * @param scope where
	 * @param changeable whether whoever looks may change it
	 */
	record Direct(ScopeChoice scope, Role role, boolean changeable) {
	}

	/**
	 * A role that holds.
	 *
	 * @param scope where
	 * @param source the label of the scope it was granted in
	 * @param here whether that is this scope
	 */
	record Effective(ScopeChoice scope, Role role, String source, boolean here) {
	}

}
