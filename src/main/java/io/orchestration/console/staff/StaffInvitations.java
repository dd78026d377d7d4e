package io.orchestration.console.staff;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.scope.Scope;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Invites by mail, with a link that works for days. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StaffInvitations implements Invitations {

	private final StaffResetDesk desk;

	private final ApplicationEventPublisher events;

	StaffInvitations(StaffResetDesk desk, ApplicationEventPublisher events) {
		this.desk = desk;
		this.events = events;
	}

	@Override
	public void invite(ConsoleUser user, Scope scope) {
		if (this.desk.send(user.id(), ResetCause.INVITED)) {
			String masked = new EmailAddress(user.getEmail()).masked();
			this.events.publishEvent(StaffFact.on(user, "staff.invited", scope, masked));
		}
	}

}
