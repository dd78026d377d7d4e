package io.orchestration.console.tree;

import java.util.Objects;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import org.jspecify.annotations.Nullable;

/**
 * The form of a scope.
 *
 * @param type what a new scope is to be
 * @param code what a new scope is to be called in URLs
 * @param now what was typed
 * @param was what stood there when the form was opened, to tell one's own changes from
 * those of somebody else
 */
record ScopeForm(@Nullable ScopeType type, @Nullable String code, ScopeData now, ScopeData was) {

	ScopeForm(@Nullable ScopeType type, @Nullable String code, @Nullable ScopeData now, @Nullable ScopeData was) {
		this.type = type;
		this.code = (code != null) ? code.strip() : null;
		this.now = Objects.requireNonNullElse(now, ScopeData.EMPTY);
		this.was = Objects.requireNonNullElse(was, ScopeData.EMPTY);
	}

	static ScopeForm of(Scope scope) {
		ScopeData stored = ScopeData.of(scope);
		return new ScopeForm(scope.getType(), scope.getCode(), stored, stored);
	}

	static ScopeForm below(Scope parent, ScopeType type) {
		return new ScopeForm(type, null, ScopeData.below(parent), ScopeData.EMPTY);
	}

	/** The same input, as an edit of what is stored now. */
	ScopeForm onTopOf(ScopeData stored) {
		return new ScopeForm(this.type, this.code, this.now, stored);
	}

}
