package io.orchestration.console.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeAccess;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.OncePerRequest;
import io.orchestration.console.web.SignedInUser;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Reads roles from the grants in the database; a grant holds for its scope and for all
 * below.
 */
@Component
class GrantedScopeAccess implements ScopeAccess {

	private final RoleGrantRepository grants;

	private final Scopes scopes;

	GrantedScopeAccess(RoleGrantRepository grants, Scopes scopes) {
		this.grants = grants;
		this.scopes = scopes;
	}

	@Override
	public Optional<Role> roleIn(Scope scope, Authentication user) {
		return new HeldRoles(grantsOf(user), this.scopes.tree()).in(scope);
	}

	@Override
	public Map<Long, Role> roles(ScopeTree tree, Authentication user) {
		HeldRoles held = new HeldRoles(grantsOf(user), tree);
		Map<Long, Role> roles = new HashMap<>();
		tree.all().forEach((scope) -> held.in(scope).ifPresent((it) -> roles.put(scope.id(), it)));
		return roles;
	}

	private List<RoleGrant> grantsOf(Authentication user) {
		return (user.getPrincipal() instanceof SignedInUser person) ? OncePerRequest
			.get(Grants.class, person.id(), () -> new Grants(this.grants.findOfEnabledUser(person.id())))
			.all() : List.of();
	}

	/** All a console user has been granted. */
	private record Grants(List<RoleGrant> all) {
	}

}
