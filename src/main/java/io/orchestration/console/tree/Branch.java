package io.orchestration.console.tree;

import java.time.Instant;
import java.util.List;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeState;
import io.orchestration.console.scope.ScopeTree;

/**
 * A scope with all below it, as the tree is drawn.
 *
 * @param scope the scope
 * @param state whether it is in force
 * @param takesMore whether a scope can be created below it
 * @param below what stands directly below it, by name
 */
record Branch(Scope scope, ScopeState state, boolean takesMore, List<Branch> below) {

	static Branch of(ScopeTree tree, Scope scope, Instant now) {
		return new Branch(scope, tree.state(scope, now), !tree.typesBelow(scope).isEmpty(),
				tree.children(scope).stream().map((it) -> of(tree, it, now)).toList());
	}

}
