package io.orchestration.console.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.Obstacle.Effect;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.settings.ScopeSettings;
import io.orchestration.console.web.Moment;

import org.springframework.stereotype.Component;

/**
 * What stands in the way of a reset that customers ask for themselves: all that stops a
 * console user, and more, since nobody knows who asks. The list is the specification.
 */
@Component
class SelfServiceObstacles {

	/** For so long no stranger can end the link somebody has just been sent. */
	private static final Duration JUST_NOW = Duration.ofMinutes(5);

	private final List<Function<Customer, Optional<Obstacle>>> stopping;

	private final Scopes scopes;

	private final ScopeSettings settings;

	private final PasswordResets resets;

	private final Clock clock;

	SelfServiceObstacles(Obstacles obstacles, Scopes scopes, ScopeSettings settings, PasswordResets resets,
			Clock clock) {
		this.scopes = scopes;
		this.settings = settings;
		this.resets = resets;
		this.clock = clock;
		this.stopping = List.of(this::switchedOff, this::readdressed, this::justSent,
				(it) -> obstacles.whatStops(it, null, ResetMethod.MAIL));
	}

	/** The first of them, if there is one. */
	Optional<Obstacle> of(Customer customer) {
		return this.stopping.stream().flatMap((it) -> it.apply(customer).stream()).findFirst();
	}

	/** It may have been switched off since the form was sent. */
	private Optional<Obstacle> switchedOff(Customer it) {
		Scope home = this.scopes.tree().require(it.scopeId());
		return this.settings.effectiveIn(home).forgotPasswordAllowed() ? Optional.empty()
				: Optional.of(Obstacle.of("forgot-password-off", Effect.STOPS_MAIL));
	}

	/** Else whoever changed the address could send the link to it all the same (R18). */
	private Optional<Obstacle> readdressed(Customer it) {
		Instant changed = it.getEmailChangedAt();
		boolean recent = changed != null && changed.isAfter(this.clock.instant().minus(Situation.RECENTLY));
		return recent ? Optional.of(Obstacle.of("readdressed-lately", Effect.STOPS_MAIL)) : Optional.empty();
	}

	private Optional<Obstacle> justSent(Customer it) {
		Instant now = this.clock.instant();
		return this.resets.findByOpenFor(it.id())
			.filter((reset) -> reset.isLive(now) && reset.getRequestedAt().isAfter(now.minus(JUST_NOW)))
			.map((reset) -> Obstacle.of("just-sent", Effect.STOPS_MAIL, Moment.minute(reset.getRequestedAt())));
	}

}
