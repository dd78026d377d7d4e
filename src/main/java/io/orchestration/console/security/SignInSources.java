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

	/** The request attribute of a sign-in that has failed. */
	private static final String FAILED = "sign-in.failed";

	private final Attempts attempts;

	private final Incidents incidents;

	private final int failuresPerHour;

	/** Lets this many sign-ins from one source fail in an hour. */
	SignInSources(Attempts attempts, Incidents incidents, int failuresPerHour) {
		this.attempts = attempts;
		this.incidents = incidents;
		this.failuresPerHour = failuresPerHour;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !SIGN_IN.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long attempt;
		try {
			attempt = this.attempts.take(AttemptKind.STAFF_SIGN_IN, AttemptSource.of(request), this.failuresPerHour);
		}
		catch (TooManyAttempts ex) {
			this.incidents.tell(AttemptKind.LIMIT_REACHED, request);
			response.setHeader("Retry-After", Long.toString(ex.seconds()));
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
			return;
		}
		watch(attempt, request, response, chain);
	}

	private void watch(long attempt, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (RuntimeException ex) {
			this.attempts.giveBackAfter(ex, attempt);
			throw ex;
		}
		if (request.getAttribute(FAILED) == null) {
			this.attempts.giveBack(attempt);
		}
	}

	/** Leaves a sign-in counted that has failed. */
	static void failed(HttpServletRequest request) {
		request.setAttribute(FAILED, true);
	}

}
