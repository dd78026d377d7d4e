package io.orchestration.console.security;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
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

	private static final Pattern REFERER = Pattern.compile("https?://[^/\\\\?#]+(/(?![/\\\\])[!-~&&[^\\\\#]]*)(#.*)?");

	/** The session attribute Spring Security's request cache looks for. */
	private static final String SAVED = "SPRING_SECURITY_SAVED_REQUEST";

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

	/** Whether an open page asks by itself. */
	static boolean isRequested(HttpServletRequest request) {
		return REQUESTED.matches(request);
	}

	/**
	 * Lets the sign-in lead back to the page a form was sent from. Of what the browser
	 * tells only the path counts: it never leads elsewhere.
	 */
	static void rememberWhereItWasSent(HttpServletRequest request) {
		Matcher referer = REFERER.matcher(Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), ""));
		if (referer.matches()) {
			request.getSession().setAttribute(SAVED, new SimpleSavedRequest(referer.group(1)));
		}
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
