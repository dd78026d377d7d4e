package io.orchestration.console.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import io.orchestration.console.ConsoleProperties;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many links administrators can send one console user, as with customers (R20). What
 * the user asks for at the door is counted apart: strangers can ask for it too, and must
 * not stop an administrator.
 */
@Component
class SentLinkLimits {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration DAY = Duration.ofDays(1);

	/** When the one was sent that has to grow old before another is possible. */
	private static final String ONE_TOO_MANY = """
			select requested_at from staff_reset
			where user_id = :user and cause in ('INVITED', 'SENT') and requested_at > :since
			order by requested_at desc offset :before rows fetch first 1 row only
			""";

	private final JdbcClient jdbc;

	private final ConsoleProperties.Limits limits;

	private final Clock clock;

	SentLinkLimits(JdbcClient jdbc, ConsoleProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.limits = properties.limits();
		this.clock = clock;
	}

	/** From when on another can be sent, if none can be now. */
	Optional<Instant> openFrom(long userId) {
		return Stream
			.of(passing(userId, this.limits.resetsPerCustomerPerHour(), HOUR),
					passing(userId, this.limits.resetsPerCustomerPerDay(), DAY))
			.flatMap(Optional::stream)
			.max(Comparator.naturalOrder());
	}

	private Optional<Instant> passing(long userId, int most, Duration window) {
		return this.jdbc.sql(ONE_TOO_MANY)
			.param("user", userId)
			.param("since", this.clock.instant().minus(window).atOffset(ZoneOffset.UTC))
			.param("before", most - 1)
			.query(OffsetDateTime.class)
			.optional()
			.map((it) -> it.toInstant().plus(window));
	}

}
