package io.orchestration.console.password;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.orchestration.console.mail.MailProgress;
import io.orchestration.console.mail.Outbox;
import io.orchestration.console.web.Moment;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what became of the latest reset of a customer. */
@Component
@Transactional(readOnly = true)
class ResetTrails {

	private final PasswordResets resets;

	private final Outbox outbox;

	private final Clock clock;

	ResetTrails(PasswordResets resets, Outbox outbox, Clock clock) {
		this.resets = resets;
		this.outbox = outbox;
		this.clock = clock;
	}

	/** The trail of the customer's latest reset, if there ever was one. */
	Optional<ResetTrail> latestOf(long customerId) {
		return this.resets.findFirstByCustomerIdOrderByIdDesc(customerId)
			.map((it) -> it.isByMail() ? byMail(it) : byHand(it));
	}

	private static ResetTrail byHand(PasswordReset reset) {
		return new ResetTrail(reset, Moment.minute(reset.getExpiresAt()),
				List.of(TrailStep.done("trail.entered", reset.getRequestedAt()),
						TrailStep.done("trail.changed", reset.getEndedAt())),
				false, false);
	}

	private ResetTrail byMail(PasswordReset reset) {
		MailProgress mail = this.outbox.latest(ResetMail.KIND, reset.id()).orElse(null);
		boolean live = reset.isLive(this.clock.instant());
		List<TrailStep> steps = List.of(TrailStep.done("trail.requested", reset.getRequestedAt()), sent(mail),
				opened(reset, mail, live), ended(reset, live));
		return new ResetTrail(reset, Moment.minute(reset.getExpiresAt()), steps, live, live && !isUndeliverable(mail));
	}

	private static TrailStep sent(@Nullable MailProgress mail) {
		if (mail == null) {
			return TrailStep.next("trail.accepted");
		}
		return switch (mail.state()) {
			case ACCEPTED -> TrailStep.done("trail.accepted", mail.acceptedAt());
			case WAITING -> waiting(mail);
			case REFUSED -> TrailStep.failed("trail.refused", "trail.answer", answer(mail));
			case BOUNCED -> TrailStep.failed("trail.came-back", "trail.answer", answer(mail));
			case CANCELLED -> TrailStep.failed("trail.not-sent", "trail.taken-back");
			case EXPIRED -> TrailStep.failed("trail.not-sent", "trail.too-late", answer(mail));
		};
	}

	private static TrailStep waiting(MailProgress mail) {
		Instant next = mail.nextTryAt();
		if (mail.tries() == 0) {
			return TrailStep.now("trail.waiting", "trail.first-try");
		}
		return (next == null) ? TrailStep.now("trail.waiting", "trail.last-try", mail.tries(), answer(mail))
				: TrailStep.now("trail.waiting", "trail.next-try", mail.tries(), Moment.second(next), answer(mail));
	}

	private static TrailStep opened(PasswordReset reset, @Nullable MailProgress mail, boolean live) {
		if (reset.getOpenedAt() != null) {
			return TrailStep.done("trail.opened", reset.getOpenedAt());
		}
		boolean arrived = mail != null && mail.state() == MailProgress.State.ACCEPTED;
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

	private static String answer(MailProgress mail) {
		return (mail.lastAnswer() != null) ? mail.lastAnswer() : "";
	}

}
