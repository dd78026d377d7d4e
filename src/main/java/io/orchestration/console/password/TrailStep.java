package io.orchestration.console.password;

import java.time.Instant;
import java.util.List;

import io.orchestration.console.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One station of a reset.
 *
 * @param code the message key of its name
 * @param mark how it is drawn: {@code done}, {@code now}, {@code failed} or {@code next}
 * @param note the message key of what is to be said besides
 * @param arguments what the note mentions
 */
record TrailStep(String code, String mark, @Nullable String note, List<Object> arguments) {

	static TrailStep done(String code, @Nullable Instant at) {
		return new TrailStep(code, "done", "trail.at", moment(at));
	}

	static TrailStep failed(String code, @Nullable Instant at) {
		return new TrailStep(code, "failed", "trail.at", moment(at));
	}

	static TrailStep failed(String code, String note, Object... arguments) {
		return new TrailStep(code, "failed", note, List.of(arguments));
	}

	static TrailStep now(String code, String note, Object... arguments) {
		return new TrailStep(code, "now", note, List.of(arguments));
	}

	static TrailStep next(String code) {
		return new TrailStep(code, "next", null, List.of());
	}

	private static List<Object> moment(@Nullable Instant at) {
		return List.of((at != null) ? Moment.second(at) : "");
	}

}
