package io.orchestration.console.password;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.password.Obstacle.Effect;
import io.orchestration.console.web.Moment;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many resets are too many (R20): no mailbox is flooded, and who resets one customer
 * after the other is warned long before being stopped.
 */
@Component
class ResetLimits {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration DAY = Duration.ofDays(1);

	private static final String OF_CUSTOMER = "customer_id = :whose and method = 'MAIL'";

	private static final String BY_REQUESTER = "requested_by = :whose";

	/** When the one was asked for that has to grow old before another is possible. */
	private static final String ONE_TOO_MANY = """
			select requested_at from password_reset where %s and requested_at > :since
			order by requested_at desc offset :before rows fetch first 1 row only
			""";

	private final JdbcClient jdbc;

	private final ConsoleProperties.Limits limits;

	private final ApplicationEventPublisher events;

	ResetLimits(JdbcClient jdbc, ConsoleProperties properties, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.limits = properties.limits();
		this.events = events;
	}

	/** As many mails as the customer may get within an hour have been sent. */
	Optional<Obstacle> customerThisHour(Situation it) {
		int most = this.limits.resetsPerCustomerPerHour();
		return passing(OF_CUSTOMER, it.customer().id(), most, HOUR, it.now())
			.map((at) -> Obstacle.of("many-this-hour", Effect.STOPS_MAIL, most, Moment.minute(at)));
	}

	/** The same within a day. */
	Optional<Obstacle> customerThisDay(Situation it) {
		int most = this.limits.resetsPerCustomerPerDay();
		return passing(OF_CUSTOMER, it.customer().id(), most, DAY, it.now())
			.map((at) -> Obstacle.of("many-this-day", Effect.STOPS_MAIL, most, Moment.minute(at)));
	}

	/** The console user has reset as many passwords as anybody may within an hour. */
	Optional<Obstacle> requesterStopped(Situation it) {
		int most = this.limits.resetsPerConsoleUserPerHour();
		return passing(BY_REQUESTER, it.requester().email(), most, HOUR, it.now())
			.map((at) -> Obstacle.of("many-by-you", Effect.STOPS_ALL, most, Moment.minute(at)));
	}

	/** Half as many: told to them before they are stopped. */
	Optional<Obstacle> requesterWarned(Situation it) {
		int most = this.limits.resetsPerConsoleUserPerHour();
		boolean warned = passing(BY_REQUESTER, it.requester().email(), half(most), HOUR, it.now()).isPresent();
		return warned ? Optional.of(Obstacle.of("nearly-many-by-you", Effect.WARNS, half(most), most))
				: Optional.empty();
	}

	/** Writes down which reset was the one from which on its requester is warned. */
	void tellIfRemarkable(PasswordReset reset) {
		int half = half(this.limits.resetsPerConsoleUserPerHour());
		if (resetsBy(reset.requestedBy(), reset.getRequestedAt().minus(HOUR)) == half) {
			this.events.publishEvent(PasswordEvent.remarkable(reset));
		}
	}

	private static int half(int most) {
		return Math.max(1, most / 2);
	}

	private Optional<Instant> passing(String condition, Object whose, int most, Duration window, Instant now) {
		return this.jdbc.sql(ONE_TOO_MANY.formatted(condition))
			.param("whose", whose)
			.param("since", utc(now.minus(window)))
			.param("before", most - 1)
			.query(OffsetDateTime.class)
			.optional()
			.map((it) -> it.toInstant().plus(window));
	}

	private int resetsBy(String email, Instant since) {
		return this.jdbc
			.sql("select count(*) from password_reset where requested_by = :email and requested_at > :since")
			.param("email", email)
			.param("since", utc(since))
			.query(Integer.class)
			.single();
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
