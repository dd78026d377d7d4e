package io.orchestration.console.settings;

import io.orchestration.console.scope.Role;

/** Of whom two-step sign-in is required in a scope; stored by its place in this list. */
enum TwoStepRule {

	/** Of nobody. */
	OPTIONAL,
	/** Of those who decide what the others may do. */
	ADMINISTRATORS,
	/** Of everybody who may do anything there. */
	ALL;

	static TwoStepRule of(int stored) {
		return values()[stored];
	}

	boolean isFor(Role role) {
		return this == ALL || (this == ADMINISTRATORS && role == Role.ADMINISTRATOR);
	}

}
