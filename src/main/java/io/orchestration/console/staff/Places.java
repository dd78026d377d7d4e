package io.orchestration.console.staff;

import java.util.List;
import java.util.stream.Collectors;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.NotFoundException;
import io.orchestration.console.web.SignedInUser;

import org.springframework.stereotype.Component;

/**
 * Where somebody may give roles. Virtual scopes are among them: nobody works in such a
 * group, but a role in it holds in all that stands below, also in what is added later.
 */
@Component
class Places {

	private final UserRules rules;

	private final Scopes scopes;

	Places(UserRules rules, Scopes scopes) {
		this.rules = rules;
		this.scopes = scopes;
	}

	/** The scopes in this one and below where I may give a role, as the tree has them. */
	List<Scope> within(Scope scope, SignedInUser me) {
		ScopeTree tree = this.scopes.tree();
		HeldRoles mine = this.rules.rolesOf(me);
		return tree.subtreeIds(scope).stream().map(tree::require).filter((it) -> mine.reach(Role.READER, it)).toList();
	}

	/** All scopes where I may give a role. */
	List<Scope> all(SignedInUser me) {
		return within(this.scopes.tree().root(), me);
	}

	/** The place with this code; one out of my reach is as missing as none. */
	Scope require(List<Scope> places, String code) {
		return places.stream()
			.filter((it) -> it.getCode().equals(code))
			.findAny()
			.orElseThrow(() -> new NotFoundException("scope"));
	}

	/** The scope's name behind the names of those above it, save that of the root. */
	String label(Scope scope) {
		List<Scope> path = this.scopes.tree().path(scope);
		return path.stream().skip((path.size() > 1) ? 1 : 0).map(Scope::getName).collect(Collectors.joining(" › "));
	}

	/** The places with their labels. */
	List<ScopeChoice> labelled(List<Scope> places) {
		return places.stream().map((it) -> new ScopeChoice(it.getCode(), label(it))).toList();
	}

}
