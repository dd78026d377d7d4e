package io.orchestration.console.metrics;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.orchestration.console.password.BreachCheck;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts what came of asking for breached passwords, which nothing else tells. */
@Component
class BreachMeters {

	private final Map<BreachCheck, Counter> outcomes = new EnumMap<>(BreachCheck.class);

	BreachMeters(MeterRegistry registry) {
		Stream.of(BreachCheck.values())
			.forEach((it) -> this.outcomes.put(it,
					registry.counter("console.breach.checks", "outcome", it.name().toLowerCase(Locale.ROOT))));
	}

	@EventListener
	void count(BreachCheck outcome) {
		Objects.requireNonNull(this.outcomes.get(outcome)).increment();
	}

}
