package io.orchestration.console.web;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives the access log a path without tickets, and without the query, which may hold what
 * was searched for (R12, R54).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class LoggedPathFilter extends OncePerRequestFilter {

	/** Named by the pattern of the access log in {@code application.yaml}. */
	static final String LOGGED_PATH = "loggedPath";

	private static final Pattern SECRET = Pattern.compile("(?<=/reset/).+|[A-Za-z0-9_-]{40,}");

	LoggedPathFilter() {
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setAttribute(LOGGED_PATH, masked(request.getRequestURI()));
		chain.doFilter(request, response);
	}

	/** The path without tickets. */
	public static String masked(String path) {
		return SECRET.matcher(path).replaceAll("***");
	}

}
