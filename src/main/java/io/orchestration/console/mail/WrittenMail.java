package io.orchestration.console.mail;

import jakarta.mail.internet.MimeMessage;

/**
 * A claimed mail, ready to be handed over.
 *
 * @param mail the claim
 * @param message what is handed over; holds secrets
 */
record WrittenMail(OutboxMail mail, MimeMessage message) {

	/** Keeps what is in the mail out of logs. */
	@Override
	public String toString() {
		return "WrittenMail[id=" + this.mail.id() + "]";
	}

}
