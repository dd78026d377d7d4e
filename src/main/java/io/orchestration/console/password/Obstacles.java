package io.orchestration.console.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.Outbox;
import io.orchestration.console.password.Obstacle.Effect;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.Moment;
import io.orchestration.console.web.Reader;
import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What stands in the way of a reset. The two lists are the specification. */
@Component
class Obstacles {

	/** For how long an address is in doubt that was refused. */
	private static final Duration IN_DOUBT = Duration.ofDays(7);

	private final List<Function<Situation, Optional<Obstacle>>> stopping;

	private final List<Function<Situation, Optional<Obstacle>>> warning;

	private final Outbox outbox;

	private final PasswordResets resets;

	private final ResetLimits limits;

	private final Scopes scopes;

	private final Clock clock;

	Obstacles(Outbox outbox, PasswordResets resets, ResetLimits limits, Scopes scopes, Clock clock) {
		this.outbox = outbox;
		this.resets = resets;
		this.limits = limits;
		this.scopes = scopes;
		this.clock = clock;
		this.stopping = List.of(Situation::unregistered, Situation::inactive, this::websiteClosed, Situation::noAddress,
				Situation::badAddress, Situation::readdressedByRequester, (it) -> it.limits().customerThisHour(),
				(it) -> it.limits().customerThisDay(), (it) -> it.limits().requesterStopped());
		this.warning = List.of(Situation::requiresApproval, Situation::readdressedBySomebodyElse, this::addressRefused,
				this::serverUnreachable, this::openReset, (it) -> it.limits().requesterWarned());
	}

	/** All of them, those first that make a reset impossible. */
	List<Obstacle> of(Customer customer, SignedInUser requester) {
		Situation situation = situation(customer, requester);
		return Stream.of(this.stopping, this.warning)
			.flatMap(List::stream)
			.flatMap((it) -> it.apply(situation).stream())
			.toList();
	}

	/**
	 * Lets pass what nothing makes impossible.
	 * @throws ResetRefused otherwise
	 */
	void refuseIfStopped(Customer customer, @Nullable SignedInUser requester, ResetMethod method) {
		whatStops(customer, requester, method).ifPresent((it) -> {
			throw new ResetRefused(it);
		});
	}

	/** The first that makes such a reset impossible, if one does. */
	Optional<Obstacle> whatStops(Customer customer, @Nullable SignedInUser requester, ResetMethod method) {
		Situation situation = situation(customer, requester);
		return this.stopping.stream()
			.flatMap((it) -> it.apply(situation).stream())
			.filter((it) -> it.stops(method))
			.findFirst();
	}

	private Situation situation(Customer customer, @Nullable SignedInUser requester) {
		Instant now = this.clock.instant();
		return new Situation(customer, requester, now, this.limits.reached(customer, requester, now));
	}

	/** Where nobody can sign in, no link works either. */
	private Optional<Obstacle> websiteClosed(Situation it) {
		Scope home = this.scopes.tree().require(it.customer().scopeId());
		return this.scopes.isInForce(home) ? Optional.empty()
				: Optional.of(Obstacle.of("website-closed", Effect.STOPS_MAIL, home.getName()));
	}

	private Optional<Obstacle> addressRefused(Situation it) {
		String email = it.customer().getEmail();
		Optional<Instant> refused = (email != null) ? this.outbox.refusedSince(email, it.now().minus(IN_DOUBT))
				: Optional.empty();
		return refused
			.map((at) -> Obstacle.of("address-refused", Effect.WARNS, Reader.ofThisPage().daysBetween(at, it.now())));
	}

	private Optional<Obstacle> serverUnreachable(Situation it) {
		return this.outbox.isServerUnreachable() ? Optional.of(Obstacle.of("server-unreachable", Effect.WARNS))
				: Optional.empty();
	}

	private Optional<Obstacle> openReset(Situation it) {
		return this.resets.findByOpenFor(it.customer().id())
			.filter((reset) -> reset.isLive(it.now()))
			.map((reset) -> Obstacle.of("open-reset", Effect.WARNS, Moment.minute(reset.getRequestedAt())));
	}

}
