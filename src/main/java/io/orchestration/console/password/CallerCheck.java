package io.orchestration.console.password;

/**
 * How a console user made sure who is calling, before typing a password for the caller.
 */
public enum CallerCheck {

	/** Hung up, and called the number on file. */
	CALLED_BACK,
	/** Asked for what only the customer knows of the account or its orders. */
	ACCOUNT_DETAILS,
	/** Looked at a document of somebody who stood there. */
	IN_PERSON,
	/** In a way only the help desk's case tells. */
	OTHER

}
