package io.orchestration.console.security;

import java.io.IOException;
import java.util.regex.Pattern;

import io.orchestration.console.web.RequestedPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies no form has that a password is typed into, before anything reads them
 * (R26), and likewise whatever is sent to the customer's pages and to the door of the
 * console. One whose length is not told is refused as well: browsers tell it. What is
 * only confirmed with a password may be long for reasons of its own.
 */
@Component
@Order(PasswordBodyLimit.BEFORE_PARAMETERS_ARE_READ)
class PasswordBodyLimit extends OncePerRequestFilter {

	static final int BEFORE_PARAMETERS_ARE_READ = -300;

	/** Room for ten of the longest passwords there are, each byte written with three. */
	private static final int MOST_BYTES = 16 * 1024;

	private static final Pattern PATHS = Pattern.compile("/portal/.*|/sign-in(?:/.*)?|/account/password"
			+ "|/scopes/[^/]+/(?:customers|administration/users)/[^/]+/password", Pattern.DOTALL);

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !PATHS.matcher(RequestedPath.of(request)).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > MOST_BYTES || request.getHeader("Transfer-Encoding") != null) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		chain.doFilter(request, response);
	}

}
