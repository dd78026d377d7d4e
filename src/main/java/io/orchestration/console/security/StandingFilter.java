package io.orchestration.console.security;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request how far whoever has signed in is let in by now, on any node (R33,
 * R37). The session of somebody disabled ends, and the request goes on as if there had
 * been none; whoever has come to need a second factor has to set it up first (R31).
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
		if (user != null && user.getPrincipal() instanceof SignedInUser) {
			look(request, response, user);
		}
		chain.doFilter(request, response);
	}

	private void look(HttpServletRequest request, HttpServletResponse response, Authentication user) {
		Standing.Now now = this.standing.of(user);
		if (now == Standing.Now.OUT) {
			this.session.logout(request, response, user);
		}
		else if (user.getAuthorities().stream().anyMatch((it) -> !turn(now, it).equals(it))) {
			hold(user, user.getAuthorities().stream().map((it) -> turn(now, it)).toList());
		}
	}

	/** For this request only: nothing of it is stored, the next one is looked at anew. */
	private static void hold(Authentication user, List<GrantedAuthority> authorities) {
		UsernamePasswordAuthenticationToken now = UsernamePasswordAuthenticationToken
			.authenticated(Objects.requireNonNull(user.getPrincipal()), null, authorities);
		now.setDetails(user.getDetails());
		SecurityContextHolder.setContext(new SecurityContextImpl(now));
	}

	private static GrantedAuthority turn(Standing.Now now, GrantedAuthority authority) {
		String name = Objects.requireNonNullElse(authority.getAuthority(), "");
		String turned = now.turn(name);
		return turned.equals(name) ? authority : new SimpleGrantedAuthority(turned);
	}

}
