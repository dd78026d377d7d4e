package io.orchestration.console.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.orchestration.console.activity.Alert;
import io.orchestration.console.activity.Fact;
import io.orchestration.console.activity.Fact.Result;
import io.orchestration.console.activity.Recorded;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts what people did. The list says what is counted, and as what. */
@Component
class FactMeters {

	private static final String RESETS = "console.resets";

	private static final String TICKETS = "console.tickets";

	private static final String SIGN_IN_FAILURES = "console.sign.in.failures";

	private static final String LOCKS = "console.locks";

	private static final String ALERTS = "console.alerts";

	private final List<Tally> tallies;

	/** All at zero from the start: an alarm cannot watch what is not there. */
	FactMeters(MeterRegistry registry) {
		List<Tally> ofPeople = List.of(tally("reset.requested", Result.DONE, reset(registry, "mail", "requested")),
				tally("reset.requested", Result.REFUSED, reset(registry, "mail", "refused")),
				tally("reset.completed", Result.DONE, reset(registry, "mail", "completed")),
				tally("reset.cancelled", Result.DONE, reset(registry, "mail", "cancelled")),
				tally("reset.revoked", Result.DONE, reset(registry, "mail", "revoked")),
				tally("password.entered", Result.DONE, reset(registry, "manual", "completed")),
				tally("password.entered", Result.REFUSED, reset(registry, "manual", "refused")),
				tally("reset.opened", Result.DONE, registry.counter(TICKETS, "event", "opened")),
				tally("reset.completed", Result.DONE, registry.counter(TICKETS, "event", "completed")),
				tally("customer.sign-in-refused", Result.REFUSED, registry.counter(SIGN_IN_FAILURES, "of", "customer")),
				tally("staff.sign-in-refused", Result.REFUSED, registry.counter(SIGN_IN_FAILURES, "of", "staff")),
				tally("customer.locked", Result.DONE, registry.counter(LOCKS)),
				tally("staff.locked", Result.DONE, registry.counter(LOCKS)));
		Stream<Tally> ofAlerts = Arrays.stream(Alert.Kind.values())
			.map((it) -> tally(it.action(), Result.DONE, registry.counter(ALERTS, "kind", it.word())));
		this.tallies = Stream.concat(ofPeople.stream(), ofAlerts).toList();
	}

	@TransactionalEventListener
	void count(Recorded event) {
		this.tallies.stream().filter((it) -> it.counts(event.fact())).forEach((it) -> it.counter().increment());
	}

	private static Counter reset(MeterRegistry registry, String method, String outcome) {
		return registry.counter(RESETS, "method", method, "outcome", outcome);
	}

	private static Tally tally(String action, Result result, Counter counter) {
		return new Tally(action, result, counter);
	}

	private record Tally(String action, Result result, Counter counter) {

		boolean counts(Fact fact) {
			return fact.action().equals(this.action) && fact.result() == this.result;
		}

	}

}
