package io.orchestration.console.staff;

import java.util.Objects;
import java.util.Set;

import io.orchestration.console.activity.Fact;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the link of a console user who gets another address or may not sign in any more,
 * for good: it does not come back to life when they may again (R9).
 */
@Component
class StaffLinkEnds {

	private static final Set<String> ENDS = Set.of(StaffFact.EMAIL_CHANGED, "staff.user-disabled");

	private final StaffTickets tickets;

	StaffLinkEnds(StaffTickets tickets) {
		this.tickets = tickets;
	}

	@EventListener
	void changed(StaffFact event) {
		Fact fact = event.fact();
		if (ENDS.contains(fact.action())) {
			this.tickets.revoke(Objects.requireNonNull(fact.userId()));
		}
	}

}
