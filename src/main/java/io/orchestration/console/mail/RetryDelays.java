package io.orchestration.console.mail;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

import org.springframework.stereotype.Component;

/** How long a mail waits after a try that failed (R58). */
@Component
class RetryDelays {

	private static final int[] MINUTES = { 1, 2, 5, 10, 20 };

	private static final double SPREAD = 0.1;

	private final DoubleSupplier random;

	RetryDelays() {
		this(() -> ThreadLocalRandom.current().nextDouble());
	}

	RetryDelays(DoubleSupplier random) {
		this.random = random;
	}

	/**
	 * The wait after this many tries: up to a tenth longer than planned, so that mails
	 * which failed together do not come back together.
	 */
	Duration after(int tries) {
		Duration planned = Duration.ofMinutes(MINUTES[Math.min(tries, MINUTES.length) - 1]);
		return planned.plusMillis((long) (planned.toMillis() * SPREAD * this.random.getAsDouble()));
	}

}
