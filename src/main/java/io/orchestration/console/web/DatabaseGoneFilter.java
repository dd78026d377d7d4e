package io.orchestration.console.web;

import java.io.IOException;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 while the database cannot be reached (R60). A filter, because sessions and
 * access need the database before any handler is asked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DatabaseGoneFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (response.isCommitted() || !isDatabaseGone(ex)) {
				throw ex;
			}
			this.logger.warn("the database cannot be reached: " + ex.getClass().getSimpleName());
			response.setHeader("Retry-After", "10");
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
		}
	}

	private static boolean isDatabaseGone(Throwable thrown) {
		return Stream.iterate(thrown, (it) -> it != null, Throwable::getCause)
			.anyMatch((it) -> it instanceof CannotCreateTransactionException
					|| it instanceof DataAccessResourceFailureException || it instanceof QueryTimeoutException);
	}

}
