package io.orchestration.console.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until a test moves it. Tests share it, so it is moved
 * forwards only.
 */
public class TestClock extends Clock {

	private volatile Instant now = Instant.parse("2030-01-01T12:00:00Z");

	/** Lets this much time pass. */
	public synchronized void advance(Duration time) {
		this.now = this.now.plus(time);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(instant(), zone);
	}

}
