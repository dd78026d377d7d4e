package io.orchestration.console.portal;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.security.AttemptKind;
import io.orchestration.console.security.AttemptSource;
import io.orchestration.console.security.Attempts;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Slows down who tries links or passwords one after the other (R21, R22). Nothing here
 * locks a customer: somebody else at another place is not hindered.
 */
@Component
class SourceLimits {

	private final Attempts attempts;

	private final ConsoleProperties.Limits limits;

	SourceLimits(Attempts attempts, ConsoleProperties properties) {
		this.attempts = attempts;
		this.limits = properties.limits();
	}

	void checkLinks(HttpServletRequest request) {
		this.attempts.refuseIfTooMany(AttemptKind.BAD_LINK, AttemptSource.of(request), this.limits.badLinksPerMinute());
	}

	void noteBadLink(HttpServletRequest request) {
		this.attempts.note(AttemptKind.BAD_LINK, AttemptSource.of(request));
	}

	void checkSignIns(HttpServletRequest request) {
		this.attempts.refuseIfTooMany(AttemptKind.CUSTOMER_SIGN_IN, AttemptSource.of(request),
				this.limits.failedSignInsPerHour());
	}

	/** Counts whatever was no success, also a right password at a locked account. */
	void noteFailedSignIn(HttpServletRequest request) {
		this.attempts.note(AttemptKind.CUSTOMER_SIGN_IN, AttemptSource.of(request));
	}

}
