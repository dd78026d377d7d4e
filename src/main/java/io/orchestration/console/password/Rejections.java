package io.orchestration.console.password;

import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.orchestration.console.activity.Wording;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.security.AttemptKind;
import io.orchestration.console.security.AttemptSource;
import io.orchestration.console.security.Incidents;

import org.springframework.stereotype.Component;

/**
 * Keeps in the audit trail what the holder of a link was refused, so that a console user
 * who is called about it knows (R52): of each reset a few times an hour only. What was
 * typed is nobody's business.
 */
@Component
class Rejections {

	private final Tickets tickets;

	private final PasswordResets resets;

	private final Incidents incidents;

	Rejections(Tickets tickets, PasswordResets resets, Incidents incidents) {
		this.tickets = tickets;
		this.resets = resets;
		this.incidents = incidents;
	}

	/** Lets the holder of a link choose; a password that breaks the policy is told. */
	String watch(PasswordReset reset, Supplier<String> choice) {
		try {
			return choice.get();
		}
		catch (PasswordRejected ex) {
			tell(reset, ex.violations().stream().map(Rejections::words).collect(Collectors.joining(" ")));
			throw ex;
		}
	}

	/**
	 * Tells that somebody came with a link that works no longer; nobody knows of others.
	 */
	void deadLink(Scope scope, TicketDigest digest) {
		this.tickets.findDead(scope, digest).flatMap(this.resets::findById).ifPresent((it) -> tell(it, whyDead(it)));
	}

	private void tell(PasswordReset reset, String why) {
		this.incidents.tell(AttemptKind.REJECTED_RESET, new AttemptSource("reset " + reset.id()),
				PasswordEvent.rejected(reset, why));
	}

	private static String words(Violation violation) {
		return new Wording(violation.code(), violation.arguments()).toString();
	}

	private static String whyDead(PasswordReset reset) {
		return Wording.of("reset.dead-link." + reset.getState()).toString();
	}

}
