package io.orchestration.console.password;

import java.time.Duration;
import java.util.Objects;

import io.orchestration.console.mail.MailOrder;

/** The mail that brings a customer the link of a reset. */
final class ResetMail {

	/** How the outbox calls it. */
	static final String KIND = "password-reset";

	private ResetMail() {
	}

	/** In which words: who never had a password is invited to choose one. */
	static String templateOf(PasswordReset reset) {
		return (reset.getReason() == ResetReason.FIRST_ACCESS) ? "invitation" : "reset";
	}

	/**
	 * Worth sending until half of the link's life is over: the customer needs the rest.
	 */
	static MailOrder of(PasswordReset reset) {
		String recipient = Objects.requireNonNull(reset.getRecipient());
		Duration life = Duration.between(reset.getRequestedAt(), reset.getExpiresAt());
		return new MailOrder(KIND, reset.id(), reset.scopeId(), reset.customerId(), recipient,
				reset.getRequestedAt().plus(life.dividedBy(2)));
	}

}
