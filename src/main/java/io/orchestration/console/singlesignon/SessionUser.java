package io.orchestration.console.singlesignon;

import java.util.Optional;

import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The console user a session belongs to, whoever else the request is about. */
final class SessionUser {

	private static final HttpSessionSecurityContextRepository SESSIONS = new HttpSessionSecurityContextRepository();

	private SessionUser() {
	}

	/** Whose session the request comes with, if it is anybody's. */
	static Optional<Authentication> in(HttpServletRequest request) {
		return Optional.ofNullable(SESSIONS.loadDeferredContext(request).get().getAuthentication())
			.filter((it) -> it.getPrincipal() instanceof SignedInUser);
	}

}
