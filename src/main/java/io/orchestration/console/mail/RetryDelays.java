package io.orchestration.console.mail;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

import org.springframework.stereotype.Component;

/** How long a mail waits after a try that failed (R58). */
@Component
class RetryDelays {

	private static final int[] MINUTES = { 1, 2, 5, 10, 20 };

	private static final Duration FIRST_PROBE = Duration.ofSeconds(5);

	private static final Duration LONGEST_PROBE = Duration.ofMinutes(1);

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
		return spread(Duration.ofMinutes(MINUTES[Math.min(tries, MINUTES.length) - 1]));
	}

	/**
	 * The wait until the mail server is asked again, when it has taken no mail for so
	 * long: 5, 10, 20, 40 and then 60 seconds.
	 */
	Duration beforeProbe(Duration paused) {
		Duration planned = paused.plus(FIRST_PROBE);
		return spread((planned.compareTo(LONGEST_PROBE) < 0) ? planned : LONGEST_PROBE);
	}

	private Duration spread(Duration planned) {
		return planned.plusMillis((long) (planned.toMillis() * SPREAD * this.random.getAsDouble()));
	}

}
