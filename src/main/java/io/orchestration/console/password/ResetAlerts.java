package io.orchestration.console.password;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.activity.Alert;
import io.orchestration.console.activity.Alert.Kind;
import io.orchestration.console.activity.Alerts;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerEvent.EmailChanged;
import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees what a single reset does not show: too many, too often, or to a new address (R40).
 */
@Component
class ResetAlerts {

	/** What no console user signs in with. */
	private static final String NOBODY = "";

	private static final int MANY_OF_ONE_CUSTOMER = 3;

	private static final int MANY_BY_HAND = 6;

	/** No more are counted than have to be, however many there are. */
	private static final String COUNT = """
			select (select count(*) from (
			         select id from password_reset where requested_by = :requester and requested_at > :hour
			         fetch first :many rows only) lately) as by_user,
			       (select count(*) from password_reset where customer_id = :customer and requested_at > :day) as of_customer
			""";

	private static final String BY_HAND = """
			select count(*) from password_reset
			where requested_by = :requester and requested_at > :day and method = 'MANUAL'
			""";

	private static final String LATELY = """
			select count(*) from password_reset where customer_id = :customer and requested_at > :since
			""";

	private final JdbcClient jdbc;

	private final Alerts alerts;

	private final int manyByOneUser;

	private final Clock clock;

	ResetAlerts(JdbcClient jdbc, Alerts alerts, ConsoleProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.alerts = alerts;
		this.manyByOneUser = properties.limits().resetsPerConsoleUserPerHour() / 2 + 1;
		this.clock = clock;
	}

	/**
	 * Looks at a reset that was just stored, in its transaction.
	 * @param requester who asked for it, unless the customer did
	 */
	void look(PasswordReset reset, Customer customer, @Nullable SignedInUser requester) {
		Map<String, Object> counts = this.jdbc.sql(COUNT)
			.param("requester", (requester != null) ? requester.email() : NOBODY)
			.param("many", this.manyByOneUser)
			.param("customer", customer.id())
			.param("hour", since(Kind.MANY_BY_ONE_USER))
			.param("day", since(Kind.MANY_OF_ONE_CUSTOMER))
			.query()
			.singleRow();
		if (requester != null) {
			raiseIf(count(counts, "by_user") >= this.manyByOneUser, Kind.MANY_BY_ONE_USER, requester.id(), customer);
			raiseIf(!reset.isByMail() && byHand(requester) >= MANY_BY_HAND, Kind.MANY_BY_HAND, requester.id(),
					customer);
		}
		raiseIf(count(counts, "of_customer") >= MANY_OF_ONE_CUSTOMER, Kind.MANY_OF_ONE_CUSTOMER, customer.id(),
				customer);
		raiseIf(isReaddressed(customer), Kind.RESET_AND_NEW_ADDRESS, customer.id(), customer);
	}

	@EventListener
	void emailChanged(EmailChanged event) {
		int lately = this.jdbc.sql(LATELY)
			.param("customer", event.customerId())
			.param("since", since(Kind.RESET_AND_NEW_ADDRESS))
			.query(Integer.class)
			.single();
		if (lately > 0) {
			this.alerts
				.raise(new Alert(Kind.RESET_AND_NEW_ADDRESS, event.customerId(), event.scopeId(), event.customerId()));
		}
	}

	private long byHand(SignedInUser requester) {
		return this.jdbc.sql(BY_HAND)
			.param("requester", requester.email())
			.param("day", since(Kind.MANY_BY_HAND))
			.query(Long.class)
			.single();
	}

	private boolean isReaddressed(Customer customer) {
		Instant changed = customer.getEmailChangedAt();
		return changed != null && changed.isAfter(since(Kind.RESET_AND_NEW_ADDRESS).toInstant());
	}

	private void raiseIf(boolean due, Kind kind, long subject, Customer customer) {
		if (due) {
			this.alerts.raise(new Alert(kind, subject, customer.scopeId(), customer.id()));
		}
	}

	private OffsetDateTime since(Kind kind) {
		return this.clock.instant().minus(kind.window()).atOffset(ZoneOffset.UTC);
	}

	private static long count(Map<String, Object> counts, String name) {
		return (counts.get(name) instanceof Number it) ? it.longValue() : 0;
	}

}
