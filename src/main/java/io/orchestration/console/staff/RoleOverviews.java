package io.orchestration.console.staff;

import java.util.List;
import java.util.stream.Stream;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.staff.RoleOverview.Direct;
import io.orchestration.console.staff.RoleOverview.Effective;
import io.orchestration.console.web.SignedInUser;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a user may do where, no further than whoever looks manages users. */
@Component
@Transactional(readOnly = true)
class RoleOverviews {

	private final UserRules rules;

	private final Places places;

	private final Scopes scopes;

	RoleOverviews(UserRules rules, Places places, Scopes scopes) {
		this.rules = rules;
		this.places = places;
		this.scopes = scopes;
	}

	RoleOverview of(SignedInUser me, ConsoleUser user) {
		HeldRoles mine = this.rules.rolesOf(me);
		HeldRoles theirs = this.rules.rolesOf(user);
		List<Scope> inSight = this.places.all(me);
		List<Direct> direct = inSight.stream().flatMap((it) -> direct(it, mine, theirs)).toList();
		List<Scope> free = inSight.stream()
			.filter((it) -> granted(it, theirs).findAny().isEmpty() && inReach(it, mine, theirs))
			.toList();
		return new RoleOverview(direct, inSight.stream().flatMap((it) -> effective(it, theirs)).toList(),
				this.places.labelled(free), direct.size() < theirs.grants().size());
	}

	private Stream<Direct> direct(Scope scope, HeldRoles mine, HeldRoles theirs) {
		boolean changeable = inReach(scope, mine, theirs);
		return granted(scope, theirs).map((it) -> new Direct(choice(scope), it.role(), changeable));
	}

	private Stream<Effective> effective(Scope scope, HeldRoles theirs) {
		return theirs.deciding(scope).stream().map((it) -> {
			Scope source = this.scopes.tree().require(it.scopeId());
			return new Effective(choice(scope), it.role(), this.places.label(source), it.isIn(scope.id()));
		});
	}

	private ScopeChoice choice(Scope scope) {
		return new ScopeChoice(scope.getCode(), this.places.label(scope));
	}

	private static Stream<RoleGrant> granted(Scope scope, HeldRoles theirs) {
		return theirs.grants().stream().filter((it) -> it.isIn(scope.id()));
	}

	private static boolean inReach(Scope scope, HeldRoles mine, HeldRoles theirs) {
		return theirs.above(scope).stream().allMatch(mine::reach);
	}

}
