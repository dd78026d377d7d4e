package io.orchestration.console.twostep;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

/** What the browser of this session was asked last. An answer is looked at once. */
@Component
class PasskeyChallenges {

	private static final String PREFIX = "passkey.";

	private final HttpServletRequest request;

	PasskeyChallenges(HttpServletRequest request) {
		this.request = request;
	}

	void remember(Object challenge) {
		this.request.getSession().setAttribute(PREFIX + challenge.getClass().getSimpleName(), challenge);
	}

	<T> Optional<T> spend(Class<T> kind) {
		HttpSession session = this.request.getSession();
		String name = PREFIX + kind.getSimpleName();
		Object challenge = session.getAttribute(name);
		session.removeAttribute(name);
		return Optional.ofNullable(challenge).map(kind::cast);
	}

}
