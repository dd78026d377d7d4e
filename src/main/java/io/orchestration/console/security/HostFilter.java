package io.orchestration.console.security;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 421 to requests under a name that is none of ours (R13), so that no page is
 * ever shown under it. Who asks how the console is knows it by its address only.
 */
@Component
@Order(HostFilter.BEFORE_PARAMETERS_ARE_READ)
class HostFilter extends OncePerRequestFilter {

	static final int BEFORE_PARAMETERS_ARE_READ = -400;

	private static final List<String> HEALTH = List.of("/actuator/", "/livez", "/readyz");

	private final OwnHosts hosts;

	HostFilter(OwnHosts hosts) {
		this.hosts = hosts;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return HEALTH.stream().anyMatch(request.getRequestURI()::startsWith);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.hosts.include(request.getServerName())) {
			chain.doFilter(request, response);
		}
		else {
			response.sendError(HttpStatus.MISDIRECTED_REQUEST.value());
		}
	}

}
