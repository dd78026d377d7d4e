package io.orchestration.console.web;

import java.io.Serializable;
import java.time.Instant;

/**
 * A moment a message mentions. Given as its argument it is printed as the reader of the
 * page reads it, with the zone. Survives a redirect in the session.
 *
 * @param at when
 * @param pattern the message key of how it is printed
 */
public record Moment(Instant at, String pattern) implements Serializable {

	/** To the minute. */
	public static Moment minute(Instant at) {
		return new Moment(at, Moments.MINUTE);
	}

	/** To the second, for what is watched as it happens. */
	public static Moment second(Instant at) {
		return new Moment(at, Moments.SECOND);
	}

}
