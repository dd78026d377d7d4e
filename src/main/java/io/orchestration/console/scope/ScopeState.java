package io.orchestration.console.scope;

/** Whether a scope is in force, and if not, why. */
public enum ScopeState {

	/** Its customers can sign in, and their links work. */
	IN_FORCE,
	/** An administrator has switched it off. */
	SWITCHED_OFF,
	/** Its first day is still to come. */
	NOT_YET,
	/** Its last day is over. */
	OVER,
	/** A scope above it is not in force. */
	OFF_ABOVE

}
