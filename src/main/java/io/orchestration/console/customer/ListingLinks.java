package io.orchestration.console.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.ListQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the list's headers and page buttons lead: filter, order and place all stand in
 * the URL.
 *
 * @param scope the chosen scope
 * @param filter what narrows the list
 * @param ordering its order
 * @param place where the page is read
 */
record ListingLinks(Scope scope, CustomerFilter filter, Ordering ordering, Place place) {

	private static final List<CustomerSort> COLUMNS = List.of(CustomerSort.NAME, CustomerSort.EMAIL,
			CustomerSort.USERNAME, CustomerSort.NUMBER, CustomerSort.PHONE, CustomerSort.STATUS,
			CustomerSort.LAST_LOGIN, CustomerSort.REGISTERED);

	/**
	 * The head of a column.
	 *
	 * @param sort what it holds
	 * @param ariaSort how the list is sorted by it, if it is
	 * @param href leads to the list sorted by it, the other way round if it is already
	 */
	record Column(CustomerSort sort, @Nullable String ariaSort, String href) {
	}

	/**
	 * Where the panels of all customers of a page are.
	 *
	 * @param before what stands in their addresses before the customer's id
	 * @param after what stands behind it
	 */
	record Panels(String before, String after) {

		/** Where one of them is. */
		public String of(long customerId) {
			return this.before + customerId + this.after;
		}

	}

	/** The columns in order; that of the scope only where there are several. */
	public List<Column> columns(boolean withScope) {
		Stream<CustomerSort> scopes = withScope ? Stream.of(CustomerSort.SCOPE) : Stream.empty();
		return Stream.concat(COLUMNS.stream(), scopes).map(this::column).toList();
	}

	/** The list without any filter. */
	public String unfiltered() {
		return url(Map.of());
	}

	/** Whether a search is shown in another order than that of its hits. */
	public boolean isResorted() {
		return this.ordering.sort() != CustomerSort.RELEVANCE && !this.filter.words().isEmpty();
	}

	/** The same list in the order it has when nobody says anything. */
	public String inUsualOrder() {
		return url(this.filter.parameters());
	}

	/**
	 * The customers' panels, which lead back to this very page of the list.
	 * @param root where the console begins, with a slash at its end
	 */
	public Panels panels(String root) {
		String here = here();
		return new Panels(root + "scopes/" + this.scope.getCode() + "/customers/",
				(here != null) ? new ListQuery(here).broughtTo("/account") : "/account");
	}

	/** The page after this place. */
	public @Nullable String after(@Nullable Cursor place) {
		return paged("after", place);
	}

	/** The page before this place. */
	public @Nullable String before(@Nullable Cursor place) {
		return paged("before", place);
	}

	/** The query of this very page; nothing if it has none. */
	private @Nullable String here() {
		boolean usual = this.ordering.equals(Ordering.of(null, null, !this.filter.words().isEmpty()));
		boolean start = this.place.beside() == null;
		Map<String, String> parameters = (usual && start) ? this.filter.parameters() : sorted(this.ordering);
		if (this.place.beside() != null) {
			parameters.put(this.place.backwards() ? "before" : "after", this.place.beside().encode(this.ordering));
		}
		return parameters.isEmpty() ? null : url(parameters).replaceFirst("^[^?]*\\?", "");
	}

	private Column column(CustomerSort sort) {
		boolean current = this.ordering.sort() == sort;
		Ordering next = new Ordering(sort, current && !this.ordering.descending());
		return new Column(sort, current ? this.ordering.direction() : null, url(sorted(next)));
	}

	private @Nullable String paged(String direction, @Nullable Cursor place) {
		if (place == null) {
			return null;
		}
		Map<String, String> parameters = sorted(this.ordering);
		parameters.put(direction, place.encode(this.ordering));
		return url(parameters);
	}

	private Map<String, String> sorted(Ordering by) {
		Map<String, String> parameters = new LinkedHashMap<>(this.filter.parameters());
		parameters.put("sort", by.sort().parameter());
		parameters.put("direction", by.direction());
		return parameters;
	}

	private String url(Map<String, String> parameters) {
		UriComponentsBuilder url = UriComponentsBuilder.fromPath("/scopes/{scope}/customers");
		parameters.keySet().forEach((name) -> url.queryParam(name, "{" + name + "}"));
		Map<String, Object> variables = new LinkedHashMap<>(parameters);
		variables.put("scope", this.scope.getCode());
		return url.encode().buildAndExpand(variables).toUriString();
	}

}
