package io.orchestration.console.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a request leads: decoded, and without parameters between the slashes, as handlers
 * are found by it. Whatever decides by the address asks this, for as it was sent the same
 * address has many forms: {@code /%70ortal/} is {@code /portal/}, too.
 */
public final class RequestedPath {

	private RequestedPath() {
	}

	/** The path within the application. */
	public static String of(HttpServletRequest request) {
		String rest = request.getPathInfo();
		return (rest != null) ? request.getServletPath() + rest : request.getServletPath();
	}

}
