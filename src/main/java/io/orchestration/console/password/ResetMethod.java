package io.orchestration.console.password;

/** How a customer gets a new password. */
public enum ResetMethod {

	/** A mail brings a link, behind which the customer chooses one. */
	MAIL,
	/** A console user types one. */
	MANUAL

}
