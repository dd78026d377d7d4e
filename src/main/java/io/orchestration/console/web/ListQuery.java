package io.orchestration.console.web;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The query of the list somebody opened these details from: filter, order and page. It
 * can lead to nothing but a list; what its values mean the list itself judges.
 *
 * @param text as it stands behind the question mark
 */
public record ListQuery(String text) {

	static final String PARAMETER = "list";

	private static final int LONGEST = 3000;

	private static final Pattern PAIRS = Pattern.compile("([a-zA-Z]++=[\\w%.~!$'()*+:,;@/?-]*+(&(?!$)|$)){1,15}");

	/** What the request brings along, if it can be the query of a list. */
	static Optional<ListQuery> of(HttpServletRequest request) {
		return of(request.getParameter(PARAMETER));
	}

	/** The list as somebody left it who brings its query along, or from its start. */
	public static String backTo(String list, HttpServletRequest request) {
		return of(request).map((it) -> list + "?" + it.text).orElse(list);
	}

	/** The same address, which brings this query along. */
	public String broughtTo(String address) {
		return address + (address.contains("?") ? "&" : "?") + PARAMETER + "=" + UriUtils.encode(this.text, UTF_8);
	}

	private static Optional<ListQuery> of(@Nullable String text) {
		return Optional.ofNullable(text)
			.filter((it) -> it.length() <= LONGEST && PAIRS.matcher(it).matches())
			.map(ListQuery::new);
	}

}
