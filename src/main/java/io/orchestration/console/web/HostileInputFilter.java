package io.orchestration.console.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 400 to parameters no form of ours sends: NUL and unpaired surrogates, which
 * PostgreSQL cannot store, and a parameter given twice in a POST, of which two readers
 * may each see another one (R38, R50).
 */
@Component
@Order(HostileInputFilter.BEFORE_SECURITY)
class HostileInputFilter extends OncePerRequestFilter {

	static final int BEFORE_SECURITY = -200;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean post = "POST".equals(request.getMethod());
		if (request.getParameterMap().entrySet().stream().anyMatch((it) -> isHostile(it, post))) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean isHostile(Map.Entry<String, String[]> parameter, boolean post) {
		boolean twice = post && parameter.getValue().length > 1;
		return twice || !StorableText.is(parameter.getKey())
				|| !Arrays.stream(parameter.getValue()).allMatch(StorableText::is);
	}

}
