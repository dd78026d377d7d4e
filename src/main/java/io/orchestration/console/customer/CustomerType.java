package io.orchestration.console.customer;

/** Whether a customer can have a password at all. */
public enum CustomerType {

	/** Has a login. */
	REGISTERED,
	/** Is known, for instance from an order, but has no login. */
	UNREGISTERED

}
