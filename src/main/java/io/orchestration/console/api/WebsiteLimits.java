package io.orchestration.console.api;

import java.util.Optional;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.security.AttemptKind;
import io.orchestration.console.security.AttemptSource;
import io.orchestration.console.security.Attempts;

import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords on a vendor website: one visitor of it (R22), or many
 * (R49). What one website says of its visitors counts for itself alone.
 */
@Component
class WebsiteLimits {

	private final Attempts attempts;

	private final ConsoleProperties.Limits limits;

	WebsiteLimits(Attempts attempts, ConsoleProperties properties) {
		this.attempts = attempts;
		this.limits = properties.limits();
	}

	void check(ApiClient website, Optional<AttemptSource> visitor) {
		this.attempts.refuseIfTooMany(AttemptKind.WEBSITE_SIGN_IN, all(website),
				this.limits.failedSignInsPerWebsitePerMinute());
		visitor.ifPresent((it) -> this.attempts.refuseIfTooMany(AttemptKind.CUSTOMER_SIGN_IN, one(website, it),
				this.limits.failedSignInsPerHour()));
	}

	/** Counts whatever was no success, also a right password at a locked account. */
	void noteFailedSignIn(ApiClient website, Optional<AttemptSource> visitor) {
		this.attempts.note(AttemptKind.WEBSITE_SIGN_IN, all(website));
		visitor.ifPresent((it) -> this.attempts.note(AttemptKind.CUSTOMER_SIGN_IN, one(website, it)));
	}

	private static AttemptSource all(ApiClient website) {
		return new AttemptSource("website " + website.scope().id());
	}

	private static AttemptSource one(ApiClient website, AttemptSource visitor) {
		return new AttemptSource("website " + website.scope().id() + " " + visitor.name());
	}

}
