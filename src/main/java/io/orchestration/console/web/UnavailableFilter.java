package io.orchestration.console.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 while the database cannot be reached (R60) or too much is asked for at once
 * (R29). A filter around all others, because sessions, sign-in and access need both
 * before any handler is asked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnavailableFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (response.isCommitted() || !Outage.isBehind(ex)) {
				throw ex;
			}
			this.logger.warn("not available just now: " + ex.getClass().getSimpleName());
			Outage.tell(request, response);
		}
	}

}
