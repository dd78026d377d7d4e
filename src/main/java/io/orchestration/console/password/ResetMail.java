package io.orchestration.console.password;

import java.util.Objects;

import io.orchestration.console.mail.MailOrder;

/** The mail that brings a customer the link of a reset. */
final class ResetMail {

	/** How the outbox calls it. */
	static final String KIND = "password-reset";

	private ResetMail() {
	}

	/** Worth sending as long as the link works. */
	static MailOrder of(PasswordReset reset) {
		String recipient = Objects.requireNonNull(reset.getRecipient());
		return new MailOrder(KIND, reset.id(), reset.scopeId(), reset.customerId(), recipient, reset.getExpiresAt());
	}

}
