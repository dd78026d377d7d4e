package io.orchestration.console.security;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/**
 * Tells who could not be let in so, and nobody who could not even be looked up: that says
 * nothing about what they typed. The address stays typed.
 */
class SignInFailureHandler extends SimpleUrlAuthenticationFailureHandler {

	/** The session attribute with the address that was typed last. */
	static final String EMAIL = "sign-in.email";

	private static final int LONGEST_EMAIL = 254;

	SignInFailureHandler() {
		super("/sign-in?error");
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException, ServletException {
		if (failure instanceof AuthenticationServiceException) {
			throw failure;
		}
		String typed = Objects.requireNonNullElse(request.getParameter("email"), "");
		request.getSession().setAttribute(EMAIL, (typed.length() <= LONGEST_EMAIL) ? typed : "");
		super.onAuthenticationFailure(request, response, failure);
	}

}
