package io.orchestration.console.staff;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.ListQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the list's headers and page buttons lead.
 *
 * @param scope the chosen scope
 * @param filter what narrows the list
 * @param order its order, and where it is read
 */
record UserLinks(Scope scope, UserFilter filter, UserOrder order) {

	/**
	 * The head of a column.
	 *
	 * @param sort what it holds
	 * @param ariaSort how the list is sorted by it, if it is
	 * @param href leads to the list sorted by it, the other way round if it is already
	 */
	record Column(UserSort sort, @Nullable String ariaSort, String href) {
	}

	/** The columns people can sort by. */
	public List<Column> columns() {
		return Arrays.stream(UserSort.values())
			.map((it) -> new Column(it, (this.order.column() == it) ? this.order.way() : null, url(this.order.by(it))))
			.toList();
	}

	/** The list without any filter. */
	public String unfiltered() {
		return UserPanel.list(this.scope);
	}

	/** Another page of the same list. */
	public String at(int page) {
		return url(this.order.at(page));
	}

	/** A user's details, which lead back to this very page of the list. */
	public String to(long user) {
		String details = unfiltered() + "/" + user + "/" + UserTab.PROFILE.segment();
		return (this.filter.isEmpty() && this.order.isUsual()) ? details : here().broughtTo(details);
	}

	private ListQuery here() {
		return new ListQuery(url(this.order).replaceFirst("^[^?]*\\?", ""));
	}

	private String url(UserOrder other) {
		Map<String, String> parameters = new LinkedHashMap<>(this.filter.parameters());
		parameters.put("sort", other.column().parameter());
		parameters.put("direction", other.way());
		if (other.number() > 1) {
			parameters.put("page", Integer.toString(other.number()));
		}
		UriComponentsBuilder url = UriComponentsBuilder.fromPath(unfiltered());
		parameters.keySet().forEach((name) -> url.queryParam(name, "{" + name + "}"));
		return url.encode().buildAndExpand(Map.<String, Object>copyOf(parameters)).toUriString();
	}

}
