package io.orchestration.console.customer;

/**
 * Whether a customer may sign in. A lock is something else: it comes from failed sign-ins
 * and passes.
 */
public enum AccountStatus {

	/** May sign in. */
	ACTIVE,
	/** May not sign in, also not after a reset. */
	INACTIVE,
	/** May not sign in until somebody approves the account. */
	REQUIRES_APPROVAL

}
