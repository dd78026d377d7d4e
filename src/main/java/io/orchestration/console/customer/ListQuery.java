package io.orchestration.console.customer;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The query of the list somebody opened a customer from: filter, order and page. It can
 * lead to nothing but a list; what its values mean the list itself judges.
 *
 * @param text as it stands behind the question mark
 */
record ListQuery(String text) {

	static final String PARAMETER = "list";

	private static final int LONGEST = 3000;

	private static final Pattern PAIRS = Pattern.compile("([a-zA-Z]++=[\\w%.~!$'()*+:,;@/?-]*+(&(?!$)|$)){1,15}");

	/** What the request brings along, if it can be the query of a list. */
	static Optional<ListQuery> of(HttpServletRequest request) {
		return of(request.getParameter(PARAMETER));
	}

	static Optional<ListQuery> of(@Nullable String text) {
		return Optional.ofNullable(text)
			.filter((it) -> it.length() <= LONGEST && PAIRS.matcher(it).matches())
			.map(ListQuery::new);
	}

}
