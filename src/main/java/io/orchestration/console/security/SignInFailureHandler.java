package io.orchestration.console.security;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Tells who could not be let in so, and nobody who could not even be looked up: that says
 * nothing about what they typed. The address stays typed. Spring Security's own handlers
 * also put the exception into the session, which is a table here, and the exception holds
 * the password that was typed (R2, R54).
 */
class SignInFailureHandler implements AuthenticationFailureHandler {

	/** The session attribute with the address that was typed last. */
	static final String EMAIL = "sign-in.email";

	/** The session attribute with the moment until which that address is locked. */
	static final String LOCKED_UNTIL = "sign-in.locked-until";

	private static final int LONGEST_EMAIL = 254;

	private final RedirectStrategy redirect = new DefaultRedirectStrategy();

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		if (failure instanceof AuthenticationServiceException) {
			throw failure;
		}
		SignInSources.failed(request);
		String typed = Objects.requireNonNullElse(request.getParameter("email"), "");
		request.getSession().setAttribute(EMAIL, (typed.length() <= LONGEST_EMAIL) ? typed : "");
		request.getSession()
			.setAttribute(LOCKED_UNTIL, (failure instanceof SignInLocked locked) ? locked.until() : null);
		this.redirect.sendRedirect(request, response, "/sign-in?error");
	}

}
