package io.orchestration.console.portal;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies no form of a customer's page has, before anything reads them (R26). One
 * whose length is not told is refused as well: browsers tell it.
 */
@Component
@Order(PortalBodyLimit.BEFORE_PARAMETERS_ARE_READ)
class PortalBodyLimit extends OncePerRequestFilter {

	static final int BEFORE_PARAMETERS_ARE_READ = -300;

	private static final int MOST_BYTES = 16 * 1024;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith("/portal/");
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
