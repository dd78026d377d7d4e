package io.orchestration.console.metrics;

import java.time.Duration;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Lets a balancer leave out a node whose clock is so far off that codes of authenticator
 * apps fail there, and links live longer or shorter than was said.
 */
@Component
class ClockHealthIndicator implements HealthIndicator {

	private static final Duration TOO_FAR = Duration.ofMinutes(2);

	private final ClockSkew skew;

	ClockHealthIndicator(ClockSkew skew) {
		this.skew = skew;
	}

	@Override
	public Health health() {
		Duration ahead = this.skew.ahead();
		Health.Builder health = (ahead.abs().compareTo(TOO_FAR) > 0) ? Health.down() : Health.up();
		return health.withDetail("secondsAhead", ahead.toSeconds()).build();
	}

}
