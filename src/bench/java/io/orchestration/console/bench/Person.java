package io.orchestration.console.bench;

/**
 * A customer made for one trial.
 *
 * @param id of the customer
 * @param email to which the mails go; tells one customer from another
 */
record Person(long id, String email) {

	/** Where the customer belongs. */
	static final String SCOPE = "maple";

	/** The password everybody starts with, which is that of the sample data. */
	static final String PASSWORD = "maple-syrup-at-breakfast";

}
