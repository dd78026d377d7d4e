package io.orchestration.console.portal;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.password.InvalidTicket;
import io.orchestration.console.password.SignInResult;
import io.orchestration.console.password.SignInResult.Refusal;
import io.orchestration.console.security.AttemptKind;
import io.orchestration.console.security.AttemptSource;
import io.orchestration.console.security.Attempts;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Slows down who tries or asks for links, or tries passwords, one after the other (R20,
 * R21, R22). Nothing here locks a customer: somebody else at another place is not
 * hindered.
 */
@Component
class SourceLimits {

	private final Attempts attempts;

	private final ConsoleProperties.Limits limits;

	SourceLimits(Attempts attempts, ConsoleProperties properties) {
		this.attempts = attempts;
		this.limits = properties.limits();
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

	/** Lets a customer try to sign in. */
	SignInResult signIn(HttpServletRequest request, Supplier<SignInResult> attempt) {
		return watch(request, attempt, (it) -> it instanceof Refusal && it != Refusal.MUST_CHANGE);
	}

	/** Counts a request for a link, whoever it is for. */
	void passLinkRequest(HttpServletRequest request) {
		this.attempts.take(AttemptKind.CUSTOMER_LINK, AttemptSource.of(request), this.limits.customerLinksPerHour());
	}

	/** Lets a customer try to trade a temporary password. */
	Optional<Refusal> trade(HttpServletRequest request, Supplier<Optional<Refusal>> attempt) {
		return watch(request, attempt, Optional::isPresent);
	}

	/** Counts whatever is no success, also a right password at a locked account. */
	private <T> T watch(HttpServletRequest request, Supplier<T> attempt, Predicate<T> isWrong) {
		return this.attempts.watch(AttemptKind.CUSTOMER_SIGN_IN, AttemptSource.of(request),
				this.limits.failedSignInsPerHour(), attempt, isWrong);
	}

}
