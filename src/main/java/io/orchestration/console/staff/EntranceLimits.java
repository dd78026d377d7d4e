package io.orchestration.console.staff;

import java.util.Optional;
import java.util.function.Supplier;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.password.InvalidTicket;
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
		this.attempts.take(AttemptKind.FORGOTTEN_PASSWORD, AttemptSource.of(request),
				this.limits.forgottenPasswordsPerHour());
	}

	/**
	 * What a link opens.
	 * @throws InvalidTicket if it opens nothing, which counts
	 */
	<T> T open(HttpServletRequest request, Supplier<Optional<T>> link) {
		return this.attempts
			.watch(AttemptKind.BAD_LINK, AttemptSource.of(request), this.limits.badLinksPerMinute(), link,
					Optional::isEmpty)
			.orElseThrow(InvalidTicket::new);
	}

}
