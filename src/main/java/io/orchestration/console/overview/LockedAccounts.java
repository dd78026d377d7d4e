package io.orchestration.console.overview;

/**
 * How many accounts are locked at this moment.
 *
 * @param number as far as it was counted
 * @param more whether there are more
 */
record LockedAccounts(long number, boolean more) {

	/** Nobody needs to know it more exactly, and counting further would cost. */
	static final int MOST = 10_000;

	static LockedAccounts of(long counted) {
		return new LockedAccounts(Math.min(counted, MOST), counted > MOST);
	}

}
