package io.orchestration.console.tree;

import java.util.List;

/** What was typed of a scope breaks rules; nothing was stored. */
class ScopeRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Violation> violations;

	ScopeRefused(List<Violation> violations) {
		super(violations.toString());
		this.violations = violations;
	}

	/** Each with the field to correct. */
	List<Violation> violations() {
		return this.violations;
	}

}
