package io.orchestration.console.security;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a console user's request pass while their session goes on. What an open page asks
 * by itself does not prolong it (R33). After the end they are strangers, who are told why
 * when they sign in again.
 */
class SessionGate extends OncePerRequestFilter {

	/** The session attribute with the id of the console user's session. */
	static final String ID = "console.session";

	/** The session attribute with the id of a sign-in whose second step is to come. */
	static final String UNFINISHED = "console.unfinished-sign-in";

	/** The session attribute with the reason of the end, for the sign-in page. */
	static final String ENDED = "sign-in.ended";

	/** The session attribute in which Spring Security keeps who has signed in. */
	private static final String WHO = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

	private static final List<String> SIGN_IN = List.of("/sign-in", "/sign-in/passkey");

	private static final List<String> FILES = List.of("/bundles/", "/images/", "/actuator/", "/livez", "/readyz");

	private static final List<String> SAFE = List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

	private final ConsoleSessions sessions;

	private final UnfinishedSignIns unfinished;

	SessionGate(ConsoleSessions sessions, UnfinishedSignIns unfinished) {
		this.sessions = sessions;
		this.unfinished = unfinished;
	}

	/** The console user's session behind this one, if there is any. */
	static Optional<Long> idIn(@Nullable HttpSession session) {
		return Optional.ofNullable(session).map((it) -> (Long) it.getAttribute(ID));
	}

	/** The sign-in that is going on in it, if there is any. */
	static Optional<Long> unfinishedIn(HttpSession session) {
		return Optional.ofNullable((Long) session.getAttribute(UNFINISHED));
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return FILES.stream().anyMatch(request.getRequestURI()::startsWith);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session == null || goesOn(session, request)) {
			chain.doFilter(request, response);
			return;
		}
		SessionEnd reason = close(session);
		if (isSignIn(request)) {
			leave(session);
			chain.doFilter(request, response);
			return;
		}
		session.invalidate();
		request.getSession().setAttribute(ENDED, reason);
		if (SAFE.contains(request.getMethod()) || PartOfPage.isRequested(request)) {
			chain.doFilter(request, response);
			return;
		}
		PartOfPage.rememberWhereItWasSent(request);
		response.sendRedirect("/sign-in");
	}

	private boolean goesOn(HttpSession session, HttpServletRequest request) {
		Optional<Long> id = idIn(session);
		if (id.isPresent()) {
			return PartOfPage.isRequested(request) ? this.sessions.find(id.get()).isPresent()
					: this.sessions.act(id.get());
		}
		return unfinishedIn(session).map(this.unfinished::goesOn).orElseGet(() -> session.getAttribute(WHO) == null);
	}

	/**
	 * Whoever is in without a session of ours has been so since before there were any.
	 */
	private SessionEnd close(HttpSession session) {
		SessionEnd otherwise = unfinishedIn(session).isPresent() ? SessionEnd.UNFINISHED : SessionEnd.TOO_LONG;
		return idIn(session).map(this.sessions::close).orElse(otherwise);
	}

	/** What is sent to sign in needs no session that goes on, only its form's token. */
	private static boolean isSignIn(HttpServletRequest request) {
		return HttpMethod.POST.matches(request.getMethod()) && SIGN_IN.contains(request.getRequestURI());
	}

	private static void leave(HttpSession session) {
		List.of(WHO, ID, UNFINISHED).forEach(session::removeAttribute);
	}

}
