package io.orchestration.console.singlesignon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.oidc.StandardClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * What a provider says of whoever it sends.
 *
 * @param email their address, if the provider has made sure that it is theirs
 * @param severalFactors whether they have shown more than a password there
 * @param shownAt when they have shown there who they are, if the provider says so
 */
record Introduction(@Nullable String email, boolean severalFactors, @Nullable Instant shownAt) {

	/** As RFC 8176 calls it. */
	private static final String SEVERAL_FACTORS = "mfa";

	/** Clocks differ, and the way back takes a moment. */
	private static final Duration MOMENT = Duration.ofMinutes(1);

	static Introduction of(OidcUser person) {
		List<String> factors = Objects.requireNonNullElse(person.getIdToken().getAuthenticationMethods(), List.of());
		return new Introduction(verifiedEmail(person), factors.contains(SEVERAL_FACTORS),
				person.getIdToken().getAuthenticatedAt());
	}

	/** When they have shown who they are; a time that is still to come tells nothing. */
	Optional<Instant> shownBy(Instant now) {
		return Optional.ofNullable(this.shownAt)
			.filter((it) -> !it.isAfter(now.plus(MOMENT)))
			.map((it) -> it.isAfter(now) ? now : it);
	}

	/** Whether they have shown only now who they are. */
	boolean isFresh(Instant now) {
		return shownBy(now).filter((it) -> !it.isBefore(now.minus(MOMENT))).isPresent();
	}

	/** Address and assurance have to stand in the same place. */
	private static @Nullable String verifiedEmail(OidcUser person) {
		return Stream.<@Nullable StandardClaimAccessor>of(person.getIdToken(), person.getUserInfo())
			.filter((it) -> it != null && it.getEmail() != null)
			.findFirst()
			.filter((it) -> Boolean.TRUE.equals(it.getEmailVerified()))
			.map(StandardClaimAccessor::getEmail)
			.orElse(null);
	}

	/** Keeps the address out of logs. */
	@Override
	public String toString() {
		return "Introduction";
	}

}
