package io.orchestration.console.api;

import java.util.Optional;
import java.util.function.Supplier;

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

	/** Lets a website try whether a password is right. */
	Verdict verify(ApiClient website, Optional<AttemptSource> visitor, Supplier<Verdict> attempt) {
		Supplier<Verdict> byVisitor = () -> visitor
			.map((it) -> watch(AttemptKind.CUSTOMER_SIGN_IN, one(website, it), this.limits.failedSignInsPerHour(),
					attempt))
			.orElseGet(attempt);
		return watch(AttemptKind.WEBSITE_SIGN_IN, all(website), this.limits.failedSignInsPerWebsitePerMinute(),
				byVisitor);
	}

	/** Counts whatever is no success, also a right password at a locked account. */
	private Verdict watch(AttemptKind kind, AttemptSource source, int most, Supplier<Verdict> attempt) {
		return this.attempts.watch(kind, source, most, attempt, Verdict.Refused.class::isInstance);
	}

	private static AttemptSource all(ApiClient website) {
		return new AttemptSource("website " + website.scope().id());
	}

	private static AttemptSource one(ApiClient website, AttemptSource visitor) {
		return new AttemptSource("website " + website.scope().id() + " " + visitor.name());
	}

}
