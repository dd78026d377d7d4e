package io.orchestration.console.overview;

import java.time.Duration;

/**
 * How long something took, in words: the two largest units that say something.
 *
 * @param duration how long
 */
record Wait(Duration duration) {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final Duration HOUR = Duration.ofHours(1);

	/** The message that tells it. */
	public String key() {
		return isBelow(MINUTE) ? "overview.time.seconds"
				: isBelow(HOUR) ? "overview.time.minutes" : "overview.time.hours";
	}

	/** The larger figure of that message. */
	public long whole() {
		return isBelow(MINUTE) ? this.duration.toSeconds()
				: isBelow(HOUR) ? this.duration.toMinutes() : this.duration.toHours();
	}

	/** The smaller one. */
	public long rest() {
		return isBelow(HOUR) ? this.duration.toSecondsPart() : this.duration.toMinutesPart();
	}

	private boolean isBelow(Duration limit) {
		return this.duration.compareTo(limit) < 0;
	}

}
