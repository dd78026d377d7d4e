package io.orchestration.console.staff;

import java.util.List;

/**
 * A page of the list of users.
 *
 * @param rows in order
 * @param number which page, counted from 1
 * @param count how many users the filter lets through
 */
record UserPage(List<UserRow> rows, int number, long count) {

	static final int SIZE = 50;

	/** Whether there is nobody to show. */
	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/** Whether there is a page before this. */
	public boolean hasBefore() {
		return this.number > 1;
	}

	/** Whether there is a page after this. */
	public boolean hasAfter() {
		return (long) this.number * SIZE < this.count;
	}

}
