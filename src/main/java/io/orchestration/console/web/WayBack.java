package io.orchestration.console.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Carries the list a customer or a console user was opened from through every link, form
 * and redirect that stays with them, as Spring Security carries its token. So no tab, no
 * button and no other feature has to know, and two browser tabs do not mix.
 */
class WayBack implements RequestDataValueProcessor {

	private static final Pattern DETAILS = Pattern
		.compile("/scopes/[^/?]+/(customers|administration/users)/\\d+(/[^?]*)?(\\?.*)?");

	private static final String IN_GET_FORM = WayBack.class.getName();

	private final RequestDataValueProcessor next;

	WayBack(RequestDataValueProcessor next) {
		this.next = next;
	}

	/** A browser replaces the query of a form's address by the fields, if it is a GET. */
	@Override
	public String processAction(HttpServletRequest request, String action, String httpMethod) {
		boolean get = "get".equalsIgnoreCase(httpMethod);
		request.setAttribute(IN_GET_FORM, get && DETAILS.matcher(action).matches());
		return this.next.processAction(request, get ? action : carrying(request, action), httpMethod);
	}

	@Override
	public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
		return this.next.processFormFieldValue(request, name, value, type);
	}

	@Override
	public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
		Map<String, String> fields = new LinkedHashMap<>();
		Optional.ofNullable(this.next.getExtraHiddenFields(request)).ifPresent(fields::putAll);
		if (Boolean.TRUE.equals(request.getAttribute(IN_GET_FORM))) {
			ListQuery.of(request).ifPresent((it) -> fields.put(ListQuery.PARAMETER, it.text()));
		}
		return fields;
	}

	@Override
	public String processUrl(HttpServletRequest request, String url) {
		return this.next.processUrl(request, carrying(request, url));
	}

	private static String carrying(HttpServletRequest request, String url) {
		if (!DETAILS.matcher(url).matches()) {
			return url;
		}
		return ListQuery.of(request).map((it) -> it.broughtTo(url)).orElse(url);
	}

}
