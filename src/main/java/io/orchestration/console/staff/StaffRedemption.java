package io.orchestration.console.staff;

import java.util.Optional;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.password.InvalidTicket;
import io.orchestration.console.password.PasswordRejected;
import io.orchestration.console.password.TicketDigest;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.security.HashingTurns;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a console user can do with a mailed link. */
@Component
class StaffRedemption {

	private final StaffTickets tickets;

	private final ConsoleUserRepository users;

	private final StaffPasswords passwords;

	private final HashingTurns turns;

	private final Scopes scopes;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	StaffRedemption(StaffTickets tickets, ConsoleUserRepository users, StaffPasswords passwords, HashingTurns turns,
			Scopes scopes, TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.tickets = tickets;
		this.users = users;
		this.passwords = passwords;
		this.turns = turns;
		this.scopes = scopes;
		this.transaction = transaction;
		this.events = events;
	}

	/** The reset a link belongs to, if the link works. */
	Optional<StaffReset> find(TicketDigest digest) {
		return this.tickets.find(digest);
	}

	/**
	 * Spends a ticket for a new password, and ends every session of the user. Does not
	 * sign in. Whether the link works is asked when it is one's turn: of many who use it
	 * at once, those who had to wait learn that it is spent, and cost no hash.
	 * @throws InvalidTicket if the link does not work, for whatever reason
	 * @throws PasswordRejected if the password breaks the policy; the link goes on
	 * working
	 */
	void redeem(TicketDigest digest, String password) {
		this.turns.takeInLine(digest, () -> {
			StaffReset reset = find(digest).orElseThrow(InvalidTicket::new);
			ConsoleUser user = this.users.findById(reset.userId()).orElseThrow(InvalidTicket::new);
			String hash = this.passwords.accept(user, password);
			this.transaction.executeWithoutResult((status) -> complete(digest, user.id(), hash));
			return user.id();
		});
	}

	/**
	 * The user's row is held first, here as everywhere, so that two deeds never cross.
	 */
	private void complete(TicketDigest digest, long userId, String hash) {
		this.users.lockById(userId);
		if (!this.tickets.spend(digest)) {
			throw new InvalidTicket();
		}
		ConsoleUser user = this.passwords.replace(userId, hash);
		String masked = new EmailAddress(user.getEmail()).masked();
		this.events.publishEvent(StaffFact.on(user, "staff.password-chosen", this.scopes.tree().root(), masked));
	}

}
