package io.orchestration.console.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down who guesses passwords of console users from one place, those of one or of
 * many: after too many failures nothing that is typed there is looked at for a while
 * (R23, R25). Nobody elsewhere has to wait.
 */
class SignInSources extends OncePerRequestFilter {

	private static final RequestMatcher SIGN_IN = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/sign-in");

	private final Attempts attempts;

	private final int failuresPerHour;

	/** Lets this many sign-ins from one source fail in an hour. */
	SignInSources(Attempts attempts, int failuresPerHour) {
		this.attempts = attempts;
		this.failuresPerHour = failuresPerHour;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !SIGN_IN.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			this.attempts.refuseIfTooMany(AttemptKind.STAFF_SIGN_IN, AttemptSource.of(request), this.failuresPerHour);
		}
		catch (TooManyAttempts ex) {
			response.setHeader("Retry-After", Long.toString(ex.seconds()));
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
			return;
		}
		chain.doFilter(request, response);
	}

	/** Counts a sign-in that has failed. */
	void failed(HttpServletRequest request) {
		this.attempts.note(AttemptKind.STAFF_SIGN_IN, AttemptSource.of(request));
	}

}
