package io.orchestration.console.security;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the secret out of the address of a mailed link before anything else can write
 * that address to a log, at whatever level (R12, R54).
 */
@Component
@Order(TicketFilter.BEFORE_ADDRESSES_ARE_LOGGED)
public class TicketFilter extends OncePerRequestFilter {

	static final int BEFORE_ADDRESSES_ARE_LOGGED = -400;

	/** The request attribute that holds what stood in the address. */
	public static final String TICKET = "opened.ticket";

	private static final Pattern LINK = Pattern.compile("((?:/portal/[^/]+|/sign-in)/reset/)(?!done$)([^/]+)");

	TicketFilter() {
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Matcher link = LINK.matcher(request.getRequestURI());
		if (!link.matches()) {
			chain.doFilter(request, response);
			return;
		}
		request.setAttribute(TICKET, link.group(2));
		chain.doFilter(new WithoutSecret(request, link.group(1) + "link"), response);
	}

	/** The request as if it had gone to another address. */
	private static final class WithoutSecret extends HttpServletRequestWrapper {

		private final String path;

		WithoutSecret(HttpServletRequest request, String path) {
			super(request);
			this.path = path;
		}

		@Override
		public String getRequestURI() {
			return this.path;
		}

		@Override
		public StringBuffer getRequestURL() {
			return new StringBuffer(this.path);
		}

		@Override
		public String getServletPath() {
			return this.path;
		}

		@Override
		public @Nullable String getPathInfo() {
			return null;
		}

	}

}
