package io.orchestration.console.tree;

import io.orchestration.console.activity.Fact;
import io.orchestration.console.activity.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An administrator created or changed a scope.
 *
 * @param action what was done
 * @param scopeId to which scope
 * @param detail what a reader needs besides
 */
record ScopeChanged(String action, long scopeId, @Nullable String detail) implements Recorded {

	@Override
	public Fact fact() {
		return new Fact(this.action, this.scopeId, null, Fact.Result.DONE, this.detail);
	}

}
