package io.orchestration.console.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The console user's session a request belongs to. */
public final class SessionInHand {

	private SessionInHand() {
	}

	/** Its id, if there is one. */
	public static Optional<Long> of(HttpServletRequest request) {
		return SessionGate.idIn(request.getSession(false));
	}

	/** The same of the request this thread is at work for, if it is for one. */
	public static Optional<Long> here() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? of(attributes.getRequest()) : Optional.empty();
	}

}
