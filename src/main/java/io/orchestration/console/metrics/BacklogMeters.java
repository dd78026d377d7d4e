package io.orchestration.console.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.orchestration.console.mail.Backlog;
import io.orchestration.console.mail.Backlogs;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Shows how many mails wait, and how long. All nodes show the same. One look into the
 * database serves all gauges for a while; while it is gone they show nothing.
 */
@Component
class BacklogMeters {

	private static final Duration FRESH = Duration.ofSeconds(5);

	private final Backlogs backlogs;

	private final Clock clock;

	private Instant seenAt = Instant.EPOCH;

	private @Nullable Backlog seen;

	BacklogMeters(Backlogs backlogs, Clock clock, MeterRegistry registry) {
		this.backlogs = backlogs;
		this.clock = clock;
		String depth = "console.outbox.waiting";
		gauge(depth, Backlog::untried).tag("tried", "no").register(registry);
		gauge(depth, Backlog::retried).tag("tried", "yes").register(registry);
		gauge("console.outbox.oldest.age", (it) -> it.oldest().toSeconds()).baseUnit("seconds").register(registry);
		gauge("console.mail.channel.paused", (it) -> it.paused() ? 1 : 0).register(registry);
	}

	private Gauge.Builder<BacklogMeters> gauge(String name, ToDoubleFunction<Backlog> value) {
		return Gauge.builder(name, this, (it) -> {
			Backlog backlog = it.current();
			return (backlog != null) ? value.applyAsDouble(backlog) : Double.NaN;
		});
	}

	private synchronized @Nullable Backlog current() {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.seenAt.plus(FRESH))) {
			this.seen = look();
			this.seenAt = now;
		}
		return this.seen;
	}

	private @Nullable Backlog look() {
		try {
			return this.backlogs.current();
		}
		catch (DataAccessException ex) {
			return null;
		}
	}

}
