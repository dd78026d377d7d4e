package io.orchestration.console.password;

/** Where a reset stands. One whose time is over stays open; its link does not work. */
public enum ResetState {

	/** Waits for the customer. */
	OPEN,
	/** The password was changed by it. */
	COMPLETED,
	/** A console user took it back. */
	CANCELLED,
	/** A newer reset took its place. */
	SUPERSEDED,
	/** The password, the address or the account was changed in another way. */
	REVOKED

}
