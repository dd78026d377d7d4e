package io.orchestration.console.password;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.mail.Outbox;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.NotFoundException;
import io.orchestration.console.web.SignedInUser;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Resets by mail that console users ask for, up to the moment the customer opens the
 * link.
 */
@Component
@Transactional
class ResetDesk {

	private final Customers customers;

	private final Obstacles obstacles;

	private final PasswordResets resets;

	private final OpenResets open;

	private final MailedResets mailed;

	private final Unlocking unlocking;

	private final Outbox outbox;

	private final ApplicationEventPublisher events;

	ResetDesk(Customers customers, Obstacles obstacles, PasswordResets resets, OpenResets open, MailedResets mailed,
			Unlocking unlocking, Outbox outbox, ApplicationEventPublisher events) {
		this.customers = customers;
		this.obstacles = obstacles;
		this.resets = resets;
		this.open = open;
		this.mailed = mailed;
		this.unlocking = unlocking;
		this.outbox = outbox;
		this.events = events;
	}

	PasswordReset request(Scope scope, long customerId, ResetRequest request) {
		Customer customer = this.customers.requireForChange(scope, customerId);
		this.obstacles.refuseIfStopped(customer, request.requester(), ResetMethod.MAIL);
		PasswordReset reset = this.mailed.begin(customer, request);
		this.unlocking.lift(customer, reset);
		return reset;
	}

	/**
	 * A button pressed twice sends one mail: only the latest reset is sent again, and not
	 * once the customer has a new password.
	 */
	PasswordReset resend(Scope scope, long customerId, long resetId, SignedInUser requester) {
		this.customers.requireForChange(scope, customerId);
		PasswordReset reset = require(customerId, resetId);
		PasswordReset latest = this.resets.findFirstByCustomerIdOrderByIdDesc(customerId).orElse(reset);
		if (latest.id() != resetId || !reset.isByMail() || reset.getState() == ResetState.COMPLETED) {
			return latest;
		}
		return request(scope, customerId, new ResetRequest(requester, reset.getReason(), reset.getCaseNumber()));
	}

	/** Ends the reset if it is still open, and tells what became of its mail. */
	Cancellation cancel(Scope scope, long customerId, long resetId) {
		this.customers.requireForChange(scope, customerId);
		PasswordReset reset = require(customerId, resetId);
		if (reset.getState() != ResetState.OPEN) {
			return Cancellation.TOO_LATE;
		}
		this.open.end(customerId, ResetState.CANCELLED);
		this.events.publishEvent(PasswordEvent.cancelled(reset));
		boolean left = this.outbox.latest(ResetMail.KIND, resetId)
			.filter((it) -> it.state() == State.ACCEPTED)
			.isPresent();
		return left ? Cancellation.MAIL_HAS_LEFT : Cancellation.IN_TIME;
	}

	private PasswordReset require(long customerId, long resetId) {
		return this.resets.findByIdAndCustomerId(resetId, customerId)
			.orElseThrow(() -> new NotFoundException("reset " + resetId));
	}

}
