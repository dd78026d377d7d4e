package io.orchestration.console.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/** The console user's session a request belongs to. */
public final class SessionInHand {

	private SessionInHand() {
	}

	/** Its id, if there is one. */
	public static Optional<Long> of(HttpServletRequest request) {
		return SessionGate.idIn(request.getSession(false));
	}

}
