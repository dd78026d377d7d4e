package io.orchestration.console.staff;

import java.util.Arrays;
import java.util.Map;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.mail.MailComposer;
import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailOrder;
import io.orchestration.console.mail.NotWorthSending;
import io.orchestration.console.password.Ticket;
import io.orchestration.console.web.NotFoundException;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Writes the mails that bring console users a link, and mints the ticket at that moment,
 * so that nothing that is stored, queued or logged holds it. A further try gets a further
 * ticket for the same reset (R57).
 */
@Component
class StaffResetMails implements MailComposer {

	private final StaffTickets tickets;

	private final ConsoleUserRepository users;

	private final StaffMails mails;

	private final ConsoleProperties properties;

	StaffResetMails(StaffTickets tickets, ConsoleUserRepository users, StaffMails mails, ConsoleProperties properties) {
		this.tickets = tickets;
		this.users = users;
		this.mails = mails;
		this.properties = properties;
	}

	@Override
	public boolean composes(String kind) {
		return Arrays.stream(ResetCause.values()).anyMatch((it) -> it.mail().equals(kind));
	}

	@Override
	public MailContent compose(MailOrder order) {
		StaffReset reset = this.tickets.live(order.reference())
			.orElseThrow(() -> new NotWorthSending("the reset is over"));
		ConsoleUser user = this.users.findById(reset.userId())
			.orElseThrow(() -> new NotFoundException("console user " + reset.userId()));
		return this.mails.write(order.kind(), user,
				Map.of("link", link(this.tickets.mint(reset)), "until", reset.expiresAt()));
	}

	/** Leads to the configured address, whatever name a request came in under (R13). */
	private String link(Ticket ticket) {
		return UriComponentsBuilder.fromUri(this.properties.publicBaseUrl())
			.pathSegment("sign-in", "reset", ticket.secret())
			.toUriString();
	}

}
