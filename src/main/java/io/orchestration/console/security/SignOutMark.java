package io.orchestration.console.security;

import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Ends the session of who signs out, before the browser's cookie is worth nothing. */
class SignOutMark implements LogoutHandler {

	private final ConsoleSessions sessions;

	SignOutMark(ConsoleSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication user) {
		if (user != null && user.getPrincipal() instanceof SignedInUser person) {
			SessionGate.idIn(request.getSession(false))
				.ifPresent((it) -> this.sessions.end(person.id(), it, SessionEnd.SIGNED_OUT));
		}
	}

}
