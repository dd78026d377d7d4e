package io.orchestration.console.customer;

import java.util.ArrayList;
import java.util.Collections;
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

	/**
	 * The page at the place.
	 * @param hits in the order they were read, one more than a page if there are more
	 */
	static CustomerPage of(List<CustomerHit> hits, Place place, int count) {
		boolean more = hits.size() > SIZE;
		List<CustomerHit> shown = new ArrayList<>(more ? hits.subList(0, SIZE) : hits);
		if (place.backwards()) {
			Collections.reverse(shown);
		}
		boolean hasBefore = place.backwards() ? more : !shown.isEmpty() && place.beside() != null;
		boolean hasAfter = place.backwards() ? !shown.isEmpty() : more;
		return new CustomerPage(shown.stream().map(CustomerHit::row).toList(), hasBefore ? shown.get(0).place() : null,
				hasAfter ? shown.get(shown.size() - 1).place() : null, count);
	}

	/** Whether there is nobody to show. */
	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/** Whether there are more than anybody wants to have counted. */
	public boolean isUncounted() {
		return this.count > COUNTED;
	}

}
