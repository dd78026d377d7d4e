package io.orchestration.console.customer;

/**
 * What decides whether a customer may sign in.
 *
 * @param type whether there is a login
 * @param status whether it may be used
 */
public record Access(CustomerType type, AccountStatus status) {

	/** Whether the two together let the customer in. */
	public boolean maySignIn() {
		return this.type == CustomerType.REGISTERED && this.status == AccountStatus.ACTIVE;
	}

}
