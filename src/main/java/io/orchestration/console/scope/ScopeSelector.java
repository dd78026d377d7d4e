package io.orchestration.console.scope;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The tree as one user sees it. What they do not look for is hidden, not left out, so
 * that a script can show it again.
 */
class ScopeSelector {

	private final ScopeTree tree;

	private final Map<Long, Role> roles;

	private final @Nullable Long currentId;

	private final NameSearch search;

	private final Instant now;

	ScopeSelector(ScopeTree tree, Map<Long, Role> roles, @Nullable Long currentId, NameSearch search, Instant now) {
		this.tree = tree;
		this.roles = roles;
		this.currentId = currentId;
		this.search = search;
		this.now = now;
	}

	/** What stands at the top: Global, with all the others below it. */
	List<ScopeNode> nodes() {
		return this.tree.all().stream().filter((it) -> it.parentId() == null).map(this::node).toList();
	}

	private ScopeNode node(Scope scope) {
		List<ScopeNode> children = this.tree.children(scope).stream().map(this::node).toList();
		List<NamePart> name = this.search.split(scope.getName());
		boolean selectable = scope.getType().isSelectable() && this.roles.containsKey(scope.id());
		boolean current = selectable && Long.valueOf(scope.id()).equals(this.currentId);
		boolean hidden = !this.search.isEmpty() && name.stream().noneMatch(NamePart::hit)
				&& children.stream().allMatch(ScopeNode::hidden);
		boolean inactive = this.tree.state(scope, this.now) != ScopeState.IN_FORCE;
		return new ScopeNode(scope.getCode(), name, kind(scope, selectable), selectable, current, inactive, hidden,
				children);
	}

	private static String kind(Scope scope, boolean selectable) {
		boolean noAccess = scope.getType().isSelectable() && !selectable;
		return "scopes.kind." + (noAccess ? "NO_ACCESS" : scope.getType());
	}

}
