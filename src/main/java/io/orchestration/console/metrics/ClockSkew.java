package io.orchestration.console.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How far this machine's clock is ahead of the database's, which all nodes have in
 * common. Each node judges links, locks, codes and leases by its own (R3, F13).
 */
@Component
class ClockSkew {

	private static final Logger logger = LoggerFactory.getLogger(ClockSkew.class);

	private static final Duration REMARKABLE = Duration.ofSeconds(5);

	private final JdbcClient jdbc;

	private final Clock clock;

	private volatile Duration ahead = Duration.ZERO;

	/** Takes the machine's own clock, whatever time the application is told. */
	ClockSkew(JdbcClient jdbc, @Qualifier("clock") Clock clock, MeterRegistry registry) {
		this.jdbc = jdbc;
		this.clock = clock;
		Gauge.builder("console.clock.skew", this, (it) -> it.ahead().toMillis() / 1000.0)
			.description("how far this node's clock is ahead of the database's")
			.baseUnit("seconds")
			.register(registry);
	}

	/** As it was seen last; negative if the clock is behind. */
	Duration ahead() {
		return this.ahead;
	}

	@Scheduled(fixedDelayString = "PT1M")
	void look() {
		boolean wasRemarkable = isRemarkable();
		this.ahead = measure();
		if (isRemarkable() && !wasRemarkable) {
			logger.warn("this node's clock is {} s ahead of the database's: links, locks and codes end too early or "
					+ "too late here", this.ahead.toSeconds());
		}
		else if (wasRemarkable && !isRemarkable()) {
			logger.info("this node's clock agrees with the database's again");
		}
	}

	private boolean isRemarkable() {
		return this.ahead.abs().compareTo(REMARKABLE) >= 0;
	}

	/** While the database is away, what was seen last. */
	private Duration measure() {
		try {
			Instant before = this.clock.instant();
			Instant there = this.jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
			return distance(before, there, this.clock.instant());
		}
		catch (DataAccessException ex) {
			return this.ahead;
		}
	}

	/** None if the other moment may lie between the two: asking takes its time. */
	private static Duration distance(Instant before, Instant there, Instant after) {
		if (there.isBefore(before)) {
			return Duration.between(there, before);
		}
		return there.isAfter(after) ? Duration.between(there, after) : Duration.ZERO;
	}

}
