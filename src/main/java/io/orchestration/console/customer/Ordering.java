package io.orchestration.console.customer;

import org.jspecify.annotations.Nullable;

/**
 * The order of a list.
 *
 * @param sort by what
 * @param descending whether it runs downwards
 */
record Ordering(CustomerSort sort, boolean descending) {

	private static final String DESCENDING = "descending";

	/**
	 * What the URL asks for; when it does not say, the best hits of a search come first,
	 * else it goes by name.
	 */
	static Ordering of(@Nullable String sort, @Nullable String direction, boolean searching) {
		return CustomerSort.of(sort)
			.filter((it) -> it != CustomerSort.RELEVANCE)
			.map((it) -> new Ordering(it, DESCENDING.equals(direction)))
			.orElse(new Ordering(searching ? CustomerSort.RELEVANCE : CustomerSort.NAME, false));
	}

	/** As it stands in the URL. */
	String direction() {
		return this.descending ? DESCENDING : "ascending";
	}

}
