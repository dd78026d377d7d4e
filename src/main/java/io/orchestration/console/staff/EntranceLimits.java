package io.orchestration.console.staff;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.security.AttemptKind;
import io.orchestration.console.security.AttemptSource;
import io.orchestration.console.security.Attempts;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/** Slows down who asks for links, or tries them, one after the other (R20, R21). */
@Component
class EntranceLimits {

	private final Attempts attempts;

	private final ConsoleProperties.Limits limits;

	EntranceLimits(Attempts attempts, ConsoleProperties properties) {
		this.attempts = attempts;
		this.limits = properties.limits();
	}

	/** Counts a request for a link, known address or not. */
	void passRequest(HttpServletRequest request) {
		AttemptSource source = AttemptSource.of(request);
		this.attempts.refuseIfTooMany(AttemptKind.FORGOTTEN_PASSWORD, source, this.limits.forgottenPasswordsPerHour());
		this.attempts.note(AttemptKind.FORGOTTEN_PASSWORD, source);
	}

	void checkLinks(HttpServletRequest request) {
		this.attempts.refuseIfTooMany(AttemptKind.BAD_LINK, AttemptSource.of(request), this.limits.badLinksPerMinute());
	}

	void noteBadLink(HttpServletRequest request) {
		this.attempts.note(AttemptKind.BAD_LINK, AttemptSource.of(request));
	}

}
