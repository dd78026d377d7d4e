package io.orchestration.console.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.orchestration.console.scope.Permission;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;

/**
 * What somebody has been granted, seen down the tree: a grant holds for its scope and for
 * all below.
 *
 * @param grants the direct grants
 * @param tree the scopes
 */
record HeldRoles(List<RoleGrant> grants, ScopeTree tree) {

	/** The role that holds in the scope. */
	Optional<Role> in(Scope scope) {
		return deciding(scope).map(RoleGrant::role);
	}

	/** The grant behind that role: the highest, and of equal ones the nearest. */
	Optional<RoleGrant> deciding(Scope scope) {
		return above(scope).stream().max(Comparator.comparing(RoleGrant::role).thenComparing(this::depth));
	}

	/** The grants in this scope and in those above it. */
	List<RoleGrant> above(Scope scope) {
		List<Scope> path = this.tree.path(scope);
		return this.grants.stream().filter((grant) -> path.stream().anyMatch((it) -> grant.isIn(it.id()))).toList();
	}

	/** Whether users of this role may be managed in the scope. */
	boolean reach(Role role, Scope scope) {
		return in(scope).filter((it) -> it.includes(Permission.MANAGE_USERS) && it.compareTo(role) >= 0).isPresent();
	}

	/** Whether the holder of this grant may be managed where it was given. */
	boolean reach(RoleGrant grant) {
		return reach(grant.role(), this.tree.require(grant.scopeId()));
	}

	private int depth(RoleGrant grant) {
		return this.tree.path(this.tree.require(grant.scopeId())).size();
	}

}
