package io.orchestration.console.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.orchestration.console.mail.MailProgress;
import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.mail.Outbox;
import io.orchestration.console.web.Moment;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what became of the latest reset of a customer. */
@Component
@Transactional(readOnly = true)
class ResetTrails {

	private static final Duration PHONE_CALL = Duration.ofMinutes(10);

	private static final int OVER = 0;

	private static final int QUICK = 1;

	private static final int STEADY = 3;

	private static final int CALM = 15;

	private final PasswordResets resets;

	private final Scopes scopes;

	private final Outbox outbox;

	private final Clock clock;

	ResetTrails(PasswordResets resets, Scopes scopes, Outbox outbox, Clock clock) {
		this.resets = resets;
		this.scopes = scopes;
		this.outbox = outbox;
		this.clock = clock;
	}

	/** The trail of the customer's latest reset, if there ever was one. */
	Optional<ResetTrail> latestOf(long customerId) {
		return this.resets.findFirstByCustomerIdOrderByIdDesc(customerId).map(this::of);
	}

	/**
	 * The same for a customer in the scope or below it; asked again and again by open
	 * pages, so it reads no more than it must.
	 */
	ResetTrail requireLatestOf(Scope scope, long customerId) {
		return this.resets
			.findFirstByCustomerIdAndScopeIdInOrderByIdDesc(customerId, this.scopes.tree().subtreeIds(scope))
			.map(this::of)
			.orElseThrow(() -> new NotFoundException("no reset of customer " + customerId));
	}

	/** The reset whose place this one has taken, if there was one under way. */
	Optional<PasswordReset> supersededBy(PasswordReset reset) {
		return this.resets.findFirstByCustomerIdAndIdLessThanOrderByIdDesc(reset.customerId(), reset.id())
			.filter((it) -> it.getState() == ResetState.SUPERSEDED);
	}

	private ResetTrail of(PasswordReset reset) {
		return reset.isByMail() ? byMail(reset) : byHand(reset);
	}

	private static ResetTrail byHand(PasswordReset reset) {
		return new ResetTrail(reset, Moment.minute(reset.getExpiresAt()),
				List.of(TrailStep.done("trail.entered", reset.getRequestedAt()),
						TrailStep.done("trail.changed", reset.getEndedAt())),
				false, OVER);
	}

	private ResetTrail byMail(PasswordReset reset) {
		MailProgress mail = this.outbox.latest(ResetMail.KIND, reset.id()).orElse(null);
		Instant now = this.clock.instant();
		boolean live = reset.isLive(now);
		List<TrailStep> steps = List.of(TrailStep.done("trail.requested", reset.getRequestedAt()), MailStep.of(mail),
				opened(reset, mail, live), ended(reset, live));
		boolean underWay = live && !isUndeliverable(mail);
		return new ResetTrail(reset, Moment.minute(reset.getExpiresAt()), steps, live,
				underWay ? pace(reset, mail, now) : OVER);
	}

	/** Quick while somebody waits on the phone, then calmer. */
	private static int pace(PasswordReset reset, @Nullable MailProgress mail, Instant now) {
		if (now.isAfter(reset.getRequestedAt().plus(PHONE_CALL))) {
			return CALM;
		}
		return (mail != null && mail.state() == State.WAITING && mail.tries() == 0) ? QUICK : STEADY;
	}

	private static TrailStep opened(PasswordReset reset, @Nullable MailProgress mail, boolean live) {
		if (reset.getOpenedAt() != null) {
			return TrailStep.done("trail.opened", reset.getOpenedAt());
		}
		boolean arrived = mail != null && mail.state() == State.ACCEPTED;
		return (arrived && live) ? TrailStep.now("trail.opened", "trail.not-opened") : TrailStep.next("trail.opened");
	}

	private static TrailStep ended(PasswordReset reset, boolean live) {
		if (live) {
			return (reset.getOpenedAt() != null) ? TrailStep.now("trail.changed", "trail.not-changed")
					: TrailStep.next("trail.changed");
		}
		return switch (reset.getState()) {
			case OPEN -> TrailStep.failed("trail.expired", reset.getExpiresAt());
			case COMPLETED -> TrailStep.done("trail.changed", reset.getEndedAt());
			case CANCELLED, SUPERSEDED, REVOKED ->
				TrailStep.failed("trail." + reset.getState().name().toLowerCase(Locale.ROOT), reset.getEndedAt());
		};
	}

	private static boolean isUndeliverable(@Nullable MailProgress mail) {
		return mail != null && switch (mail.state()) {
			case WAITING, ACCEPTED -> false;
			case REFUSED, BOUNCED, CANCELLED, EXPIRED -> true;
		};
	}

}
