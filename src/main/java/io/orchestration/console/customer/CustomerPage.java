package io.orchestration.console.customer;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the list of customers.
 *
 * @param rows in order
 * @param before leads to the page before this, if there is one
 * @param after leads to the page after this, if there is one
 * @param count how many customers the filter lets through, counted as far as one more
 * than {@link #COUNTED}
 */
record CustomerPage(List<CustomerRow> rows, @Nullable Cursor before, @Nullable Cursor after, int count) {

	static final int SIZE = 50;

	static final int COUNTED = 1000;

	/** Whether there is nobody to show. */
	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/** Whether there are more than anybody wants to have counted. */
	public boolean isUncounted() {
		return this.count > COUNTED;
	}

}
