package io.orchestration.console.security;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever has been disabled since they signed in, at their next
 * request on any node, and goes on as if there had been none (R33, R37).
 */
class StandingFilter extends OncePerRequestFilter {

	private final Standing standing;

	private final List<PathPatternRequestMatcher> open;

	private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();

	/** Looks at nobody who asks for what is open to all. */
	StandingFilter(Standing standing, String... openToAll) {
		this.standing = standing;
		this.open = Arrays.stream(openToAll).map(PathPatternRequestMatcher.withDefaults()::matcher).toList();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return this.open.stream().anyMatch((it) -> it.matches(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication user = SecurityContextHolder.getContext().getAuthentication();
		if (user != null && user.getPrincipal() instanceof SignedInUser person && !this.standing.isLetIn(person)) {
			this.session.logout(request, response, user);
		}
		chain.doFilter(request, response);
	}

}
