package io.orchestration.console.singlesignon;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the code a provider sends out of the address before anything else can write that
 * address to a log, at whatever level (R54). As a parameter it is still there.
 */
@Order(SpentCodeFilter.BEFORE_ADDRESSES_ARE_LOGGED)
class SpentCodeFilter extends OncePerRequestFilter {

	static final int BEFORE_ADDRESSES_ARE_LOGGED = -400;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith(SingleSignOn.WAY_BACK);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new HttpServletRequestWrapper(request) {

			@Override
			public @Nullable String getQueryString() {
				return null;
			}

		}, response);
	}

}
