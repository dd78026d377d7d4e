package io.orchestration.console.password;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.orchestration.console.mail.ServerAnswer;
import io.orchestration.console.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One station of a reset.
 *
 * @param code the message key of its name
 * @param mark how it is drawn: {@code done}, {@code now}, {@code failed} or {@code next}
 * @param note the message key of what is to be said besides
 * @param arguments what the note mentions
 * @param answer what the mail server said, if that is why
 */
record TrailStep(String code, String mark, @Nullable String note, List<Object> arguments,
		@Nullable ServerAnswer answer) {

	/** The name of the station when the mail never left. */
	static final String NOT_SENT = "trail.not-sent";

	static TrailStep done(String code, @Nullable Instant at) {
		return at(code, "done", at);
	}

	static TrailStep failed(String code, @Nullable Instant at) {
		return at(code, "failed", at);
	}

	static TrailStep failed(String code, String note, Object... arguments) {
		return new TrailStep(code, "failed", note, List.of(arguments), null);
	}

	static TrailStep now(String code, String note, Object... arguments) {
		return new TrailStep(code, "now", note, List.of(arguments), null);
	}

	static TrailStep next(String code) {
		return new TrailStep(code, "next", null, List.of(), null);
	}

	/** The same, because of this answer. */
	TrailStep because(Optional<ServerAnswer> reason) {
		return new TrailStep(this.code, this.mark, this.note, this.arguments, reason.orElse(null));
	}

	/** Whether the answer asks for something: not if the mail is not tried again. */
	public boolean isAdvised() {
		return !NOT_SENT.equals(this.code);
	}

	/** Whether something has come of it yet. */
	boolean isReached() {
		return !"next".equals(this.mark);
	}

	private static TrailStep at(String code, String mark, @Nullable Instant at) {
		return new TrailStep(code, mark, "trail.at", List.of((at != null) ? Moment.second(at) : ""), null);
	}

}
