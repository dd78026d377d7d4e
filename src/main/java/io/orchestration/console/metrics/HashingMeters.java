package io.orchestration.console.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.orchestration.console.security.HashingTurns;

import org.springframework.stereotype.Component;

/** Shows how busy this node is with passwords. */
@Component
class HashingMeters {

	HashingMeters(HashingTurns turns, MeterRegistry registry) {
		Gauge.builder("console.hashing.running", turns, HashingTurns::running).register(registry);
		Gauge.builder("console.hashing.waiting", turns, HashingTurns::waiting).register(registry);
	}

}
