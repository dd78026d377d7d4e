package io.orchestration.console.overview;

import java.time.Duration;

/** In what a scale of waits counts. */
enum WaitUnit {

	/** For less than two minutes. */
	SECONDS(Duration.ofSeconds(1)),
	/** For less than two hours. */
	MINUTES(Duration.ofMinutes(1)),
	/** For all that is longer. */
	HOURS(Duration.ofHours(1));

	private static final int ENOUGH = 2;

	private final Duration length;

	WaitUnit(Duration length) {
		this.length = length;
	}

	static WaitUnit fitting(Duration longest) {
		return (longest.compareTo(MINUTES.length.multipliedBy(ENOUGH)) < 0) ? SECONDS
				: (longest.compareTo(HOURS.length.multipliedBy(ENOUGH)) < 0) ? MINUTES : HOURS;
	}

	/** So much in this unit. */
	double of(Duration duration) {
		return (double) duration.toMillis() / this.length.toMillis();
	}

}
