package io.orchestration.console.password;

/** Why a customer's password is reset. */
public enum ResetReason {

	/** The customer does not remember it. */
	FORGOTTEN,
	/** Too many failed sign-ins locked the account. */
	LOCKED_OUT,
	/** Somebody else may know it. */
	COMPROMISED,
	/** The customer never had one, or the one they had was not carried over. */
	FIRST_ACCESS,
	/** None of the others. */
	OTHER

}
