package io.orchestration.console.customer;

import java.time.Clock;
import java.time.Duration;

import io.orchestration.console.activity.ActivityLog;
import io.orchestration.console.web.SignedInUser;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes down whose details a console user looked at (R52): one line for ten minutes,
 * however many pages they turn. Searches are not written down: each letter typed is one,
 * a list shows what a look at the desk would, and their lines would bury all others.
 */
@Component
class CustomerViews {

	private static final Duration ONE_LOOK = Duration.ofMinutes(10);

	private final ActivityLog log;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CustomerViews(ActivityLog log, ApplicationEventPublisher events, Clock clock) {
		this.log = log;
		this.events = events;
		this.clock = clock;
	}

	void note(Customer customer) {
		Authentication user = SecurityContextHolder.getContext().getAuthentication();
		if (user != null && user.getPrincipal() instanceof SignedInUser person && !isKnown(customer, person)) {
			this.events.publishEvent(new CustomerEvent.Viewed(customer.id(), customer.scopeId()));
		}
	}

	private boolean isKnown(Customer customer, SignedInUser person) {
		return this.log.tells(CustomerEvent.Viewed.ACTION, customer.id(), person.id(),
				this.clock.instant().minus(ONE_LOOK));
	}

}
