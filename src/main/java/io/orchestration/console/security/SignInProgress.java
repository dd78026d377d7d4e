package io.orchestration.console.security;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Puts into the session what a console user has just shown, under a new session id (R33).
 */
@Component
public class SignInProgress {

	private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final CsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

	private final Clock clock;

	SignInProgress(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Lets in somebody who came from outside: what they sent forms with is worth nothing
	 * now.
	 */
	public Authentication begin(Entrant user, HttpServletRequest request, HttpServletResponse response) {
		this.tokens.saveToken(null, request, response);
		return letIn(user, request, response);
	}

	/**
	 * Lets in, as far as these authorities go, somebody who has shown elsewhere who they
	 * are. The sign-in is as fresh as that was, and not at all if nobody knows when.
	 */
	public Authentication beginElsewhere(Entrant user, Collection<? extends GrantedAuthority> authorities,
			Optional<Instant> shownAt, HttpServletRequest request, HttpServletResponse response) {
		this.tokens.saveToken(null, request, response);
		return keep(user, authorities, shownAt, request, response);
	}

	/** Lets the user in as far as they are entitled to with a second factor. */
	public Authentication letIn(Entrant user, HttpServletRequest request, HttpServletResponse response) {
		return keep(user, List.of(new SimpleGrantedAuthority(user.entitlement())), Optional.of(this.clock.instant()),
				request, response);
	}

	/** Makes the sign-in as fresh as if it had just been done. */
	public void confirm(Entrant user, Collection<? extends GrantedAuthority> authorities, HttpServletRequest request,
			HttpServletResponse response) {
		keep(user, authorities, Optional.of(this.clock.instant()), request, response);
	}

	private Authentication keep(Entrant user, Collection<? extends GrantedAuthority> authorities,
			Optional<Instant> shownAt, HttpServletRequest request, HttpServletResponse response) {
		List<GrantedAuthority> all = new ArrayList<>(authorities);
		all.removeIf((it) -> Authorities.CONFIRMED.equals(it.getAuthority()));
		shownAt.map(Authorities::confirmedAt).ifPresent(all::add);
		Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(user, null, all);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication);
		SecurityContextHolder.setContext(context);
		if (request.getSession(false) != null) {
			request.changeSessionId();
		}
		this.contexts.saveContext(context, request, response);
		return authentication;
	}

}
