package io.orchestration.console.customer;

import org.jspecify.annotations.Nullable;

/**
 * Where in an ordered list a page is read.
 *
 * @param beside the row next to the page, or nothing for the first page
 * @param backwards whether the page stands before that row instead of after it
 */
record Place(@Nullable Cursor beside, boolean backwards) {

	static final Place START = new Place(null, false);

	/**
	 * What the URL says; the start, if it says nothing that makes sense in this order.
	 */
	static Place of(@Nullable String after, @Nullable String before, Ordering ordering) {
		return Cursor.decode(after, ordering)
			.map((it) -> new Place(it, false))
			.or(() -> Cursor.decode(before, ordering).map((it) -> new Place(it, true)))
			.orElse(START);
	}

}
