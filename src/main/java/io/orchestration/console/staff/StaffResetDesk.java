package io.orchestration.console.staff;

import io.orchestration.console.mail.Outbox;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.NotFoundException;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends console users a link to choose a password; the one before stops working. */
@Component
@Transactional
class StaffResetDesk {

	private final ConsoleUserRepository users;

	private final StaffTickets tickets;

	private final Outbox outbox;

	private final Scopes scopes;

	StaffResetDesk(ConsoleUserRepository users, StaffTickets tickets, Outbox outbox, Scopes scopes) {
		this.users = users;
		this.tickets = tickets;
		this.outbox = outbox;
		this.scopes = scopes;
	}

	/**
	 * Sends it to the stored address, unless the user may not sign in at all; tells
	 * whether it did.
	 */
	boolean send(long userId, ResetCause cause) {
		ConsoleUser user = this.users.lockById(userId)
			.orElseThrow(() -> new NotFoundException("console user " + userId));
		if (user.isEnabled()) {
			StaffReset reset = this.tickets.begin(user, cause);
			this.outbox.put(reset.mail(this.scopes.tree().root().id()));
		}
		return user.isEnabled();
	}

}
