package io.orchestration.console.customer;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the list, in which order, as the URL has it. What makes no sense there
 * leads to the start of the list in its usual order.
 */
record ListingRequest(@Nullable String sort, @Nullable String direction, @Nullable String after,
		@Nullable String before) {

	Ordering ordering(CustomerFilter filter) {
		return Ordering.of(this.sort, this.direction, !filter.words().isEmpty());
	}

	Place place(Ordering ordering) {
		return Place.of(this.after, this.before, ordering);
	}

}
