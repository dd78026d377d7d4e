package io.orchestration.console.staff;

import java.util.Comparator;
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
		return highest(grantsOf(user), this.scopes.tree().path(scope));
	}

	@Override
	public Map<Long, Role> roles(ScopeTree tree, Authentication user) {
		List<RoleGrant> grantsOfUser = grantsOf(user);
		Map<Long, Role> roles = new HashMap<>();
		tree.all()
			.forEach((scope) -> highest(grantsOfUser, tree.path(scope)).ifPresent((it) -> roles.put(scope.id(), it)));
		return roles;
	}

	private List<RoleGrant> grantsOf(Authentication user) {
		return (user.getPrincipal() instanceof SignedInUser person) ? OncePerRequest
			.get(Grants.class, person.id(), () -> new Grants(this.grants.findOfEnabledUser(person.id())))
			.all() : List.of();
	}

	private static Optional<Role> highest(List<RoleGrant> grants, List<Scope> path) {
		return grants.stream()
			.filter((grant) -> path.stream().anyMatch((it) -> grant.isIn(it.id())))
			.map(RoleGrant::role)
			.max(Comparator.naturalOrder());
	}

	/** All a console user has been granted. */
	private record Grants(List<RoleGrant> all) {
	}

}
