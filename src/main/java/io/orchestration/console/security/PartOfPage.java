package io.orchestration.console.security;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests by which an open page fetches a part of itself. Whoever is signed out
 * meanwhile gets no sign-in page into that part, nor lands on it after signing in.
 */
final class PartOfPage {

	/** Sent by htmx with each of its requests. */
	private static final RequestMatcher REQUESTED = new RequestHeaderRequestMatcher("HX-Request");

	private PartOfPage() {
	}

	/**
	 * Answers 401 to a part, and leads to the page for signing in from everywhere else.
	 */
	static AuthenticationEntryPoint orSignInAt(String page) {
		AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(page);
		AuthenticationEntryPoint refuse = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
		return (request, response, thrown) -> (REQUESTED.matches(request) ? refuse : signIn).commence(request, response,
				thrown);
	}

	/** Remembers where somebody wanted to go, but no part of a page. */
	static RequestCache notRemembered() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setRequestMatcher(
				new AndRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
						new NegatedRequestMatcher(REQUESTED)));
		return cache;
	}

}
