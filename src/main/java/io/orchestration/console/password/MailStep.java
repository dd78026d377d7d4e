package io.orchestration.console.password;

import java.time.Instant;
import java.util.Optional;

import io.orchestration.console.mail.ChannelPause;
import io.orchestration.console.mail.MailProgress;
import io.orchestration.console.web.Moment;
import org.jspecify.annotations.Nullable;

/** The station of a reset at which its mail leaves, or does not. */
final class MailStep {

	private MailStep() {
	}

	static TrailStep of(@Nullable MailProgress mail) {
		if (mail == null) {
			return TrailStep.next("trail.accepted");
		}
		return switch (mail.state()) {
			case ACCEPTED -> TrailStep.done("trail.accepted", mail.acceptedAt());
			case WAITING -> waiting(mail);
			case REFUSED -> TrailStep.failed("trail.refused", mail.endedAt()).because(mail.answer());
			case BOUNCED -> TrailStep.failed("trail.came-back", mail.endedAt()).because(mail.answer());
			case CANCELLED -> takenBack(mail);
			case EXPIRED -> TrailStep.failed(TrailStep.NOT_SENT, "trail.out-of-time").because(mail.answer());
		};
	}

	private static TrailStep waiting(MailProgress mail) {
		ChannelPause pause = mail.pause();
		if (pause != null) {
			return TrailStep
				.now("trail.waiting", "trail.paused", Moment.second(pause.since()), Moment.second(pause.nextTryAt()))
				.because(Optional.ofNullable(pause.answer()));
		}
		if (mail.tries() == 0) {
			return TrailStep.now("trail.waiting", "trail.first-try");
		}
		Instant next = mail.nextTryAt();
		TrailStep step = (next == null) ? TrailStep.now("trail.waiting", "trail.tried-last", mail.tries())
				: TrailStep.now("trail.waiting", "trail.tried-next", mail.tries(), Moment.second(next));
		return step.because(mail.answer());
	}

	private static TrailStep takenBack(MailProgress mail) {
		String by = mail.givenUpBy();
		return (by != null) ? TrailStep.failed(TrailStep.NOT_SENT, "trail.given-up", by)
				: TrailStep.failed(TrailStep.NOT_SENT, "trail.taken-back");
	}

}
