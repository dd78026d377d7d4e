package io.orchestration.console.overview;

/** What became of a reset, as far as is known. */
enum Fate {

	/** The customer has a new password by it. */
	COMPLETED,
	/** It waits for the customer. */
	OPEN,
	/** Nobody used its link in time. */
	EXPIRED,
	/** Its mail was refused or came back, so nobody could. */
	MAIL_REFUSED,
	/** A console user took it back. */
	CANCELLED,
	/** A newer reset took its place. */
	SUPERSEDED,
	/** The password, the address or the account was changed in another way. */
	REVOKED

}
