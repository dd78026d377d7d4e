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
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a console user's request pass while their session goes on. What an open page asks
 * by itself does not prolong it (R33). After the end they are strangers, who are told why
 * when they sign in again.
 */
class SessionGate extends OncePerRequestFilter {

	/** The session attribute with the id of the console user's session. */
	static final String ID = "console.session";

	/** The session attribute with the reason of the end, for the sign-in page. */
	static final String ENDED = "sign-in.ended";

	private static final List<String> FILES = List.of("/bundles/", "/images/", "/actuator/", "/livez", "/readyz");

	private static final List<String> SAFE = List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

	private final ConsoleSessions sessions;

	SessionGate(ConsoleSessions sessions) {
		this.sessions = sessions;
	}

	/** The console user's session behind this one, if there is any. */
	static Optional<Long> idIn(@Nullable HttpSession session) {
		return Optional.ofNullable(session).map((it) -> (Long) it.getAttribute(ID));
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return FILES.stream().anyMatch(request.getRequestURI()::startsWith);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Long> id = idIn(request.getSession(false));
		if (id.isEmpty() || goesOn(id.get(), request)) {
			chain.doFilter(request, response);
			return;
		}
		request.getSession().invalidate();
		request.getSession().setAttribute(ENDED, this.sessions.close(id.get()));
		if (SAFE.contains(request.getMethod()) || PartOfPage.isRequested(request)) {
			chain.doFilter(request, response);
			return;
		}
		PartOfPage.rememberWhereItWasSent(request);
		response.sendRedirect("/sign-in");
	}

	private boolean goesOn(long id, HttpServletRequest request) {
		return PartOfPage.isRequested(request) ? this.sessions.find(id).isPresent() : this.sessions.act(id);
	}

}
