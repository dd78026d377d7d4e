package io.orchestration.console.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeAccess;
import io.orchestration.console.scope.Scopes;
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
		if (!(user.getPrincipal() instanceof SignedInUser person)) {
			return Optional.empty();
		}
		List<Scope> path = this.scopes.tree().path(scope);
		return this.grants.findOfEnabledUser(person.id())
			.stream()
			.filter((grant) -> path.stream().anyMatch((it) -> grant.isIn(it.id())))
			.map(RoleGrant::role)
			.max(Comparator.naturalOrder());
	}

}
