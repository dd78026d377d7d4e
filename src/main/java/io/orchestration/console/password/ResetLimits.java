package io.orchestration.console.password;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.Obstacle.Effect;
import io.orchestration.console.web.Moment;
import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

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

	/** What no console user signs in with: customers who ask are counted one by one. */
	private static final String NOBODY = "";

	/** When the one was asked for that has to grow old before another is possible. */
	private static final String ONE_TOO_MANY = """
			(select requested_at from password_reset where %s order by requested_at desc
			 offset %s rows fetch first 1 row only)
			""";

	/** What strangers ask for on Forgot password stops no console user. */
	private static final String OF_CUSTOMER = "customer_id = :customer and method = 'MAIL'"
			+ " and (requested_by is not null or cast(:byCustomer as boolean))";

	private static final String REACHED = "select "
			+ ONE_TOO_MANY.formatted(OF_CUSTOMER + " and requested_at > :hour", ":inHour") + " as customer_hour, "
			+ ONE_TOO_MANY.formatted(OF_CUSTOMER + " and requested_at > :day", ":inDay") + " as customer_day, "
			+ ONE_TOO_MANY.formatted("requested_by = :requester and requested_at > :hour", ":stopped")
			+ " as requester_stopped, "
			+ ONE_TOO_MANY.formatted("requested_by = :requester and requested_at > :hour", ":warned")
			+ " as requester_warned";

	private final JdbcClient jdbc;

	private final ConsoleProperties.Limits limits;

	ResetLimits(JdbcClient jdbc, ConsoleProperties properties) {
		this.jdbc = jdbc;
		this.limits = properties.limits();
	}

	/** What somebody who asks for a reset of this customer now runs into. */
	ReachedLimits reached(Customer customer, @Nullable SignedInUser requester, Instant now) {
		return this.jdbc.sql(REACHED)
			.param("customer", customer.id())
			.param("requester", (requester != null) ? requester.email() : NOBODY)
			.param("byCustomer", requester == null)
			.param("hour", utc(now.minus(HOUR)))
			.param("day", utc(now.minus(DAY)))
			.param("inHour", this.limits.resetsPerCustomerPerHour() - 1)
			.param("inDay", this.limits.resetsPerCustomerPerDay() - 1)
			.param("stopped", this.limits.resetsPerConsoleUserPerHour() - 1)
			.param("warned", half() - 1)
			.query((row, number) -> reached(row))
			.single();
	}

	private ReachedLimits reached(ResultSet row) throws SQLException {
		int perUser = this.limits.resetsPerConsoleUserPerHour();
		return new ReachedLimits(
				obstacle("many-this-hour", Effect.STOPS_MAIL, this.limits.resetsPerCustomerPerHour(),
						after(row, "customer_hour", HOUR)),
				obstacle("many-this-day", Effect.STOPS_MAIL, this.limits.resetsPerCustomerPerDay(),
						after(row, "customer_day", DAY)),
				obstacle("many-by-you", Effect.STOPS_ALL, perUser, after(row, "requester_stopped", HOUR)),
				after(row, "requester_warned", HOUR)
					.map((at) -> Obstacle.of("nearly-many-by-you", Effect.WARNS, half(), perUser)));
	}

	private int half() {
		return Math.max(1, this.limits.resetsPerConsoleUserPerHour() / 2);
	}

	private static Optional<Obstacle> obstacle(String reason, Effect effect, int most,
			Optional<Instant> possibleAgain) {
		return possibleAgain.map((at) -> Obstacle.of(reason, effect, most, Moment.minute(at)));
	}

	private static Optional<Instant> after(ResultSet row, String column, Duration window) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
			.map((it) -> it.toInstant().plus(window));
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
