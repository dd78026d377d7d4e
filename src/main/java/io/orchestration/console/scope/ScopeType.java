package io.orchestration.console.scope;

/** What a scope is, and with it what may stand below it (product.md, Words). */
public enum ScopeType {

	/** The one root. */
	GLOBAL,
	/** A market or vendor website. */
	SALES,
	/** A store: a leaf below a Sales scope. */
	DEPENDENT,
	/** Groups other scopes; has no customers and cannot be chosen. */
	VIRTUAL;

	/**
	 * Whether a scope of this type may stand directly below one of the given type. In a
	 * group the tree knows more.
	 */
	public boolean mayStandBelow(ScopeType parent) {
		return switch (parent) {
			case GLOBAL -> this == SALES || this == VIRTUAL;
			case VIRTUAL -> this != GLOBAL;
			case SALES -> this == DEPENDENT || this == VIRTUAL;
			case DEPENDENT -> false;
		};
	}

	/** Whether people can choose such a scope and work in it. */
	public boolean isSelectable() {
		return this != VIRTUAL;
	}

	/** Whether people are known in such a scope as customers. */
	public boolean hasCustomers() {
		return this == SALES || this == DEPENDENT;
	}

}
