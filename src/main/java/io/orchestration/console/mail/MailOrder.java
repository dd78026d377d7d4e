package io.orchestration.console.mail;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A mail somebody has to get. Holds no secret: the text is composed when the mail is
 * handed to the mail server.
 *
 * @param kind which {@link MailComposer} writes it
 * @param reference the id of what the mail is about, as its composer understands it
 * @param scopeId the scope in whose name it is sent
 * @param customerId the customer it goes to, if it goes to one
 * @param recipient the stored address
 * @param sendBefore after this moment the mail is worth nothing and is not sent; without
 * one it is given up after three days
 */
public record MailOrder(String kind, long reference, long scopeId, @Nullable Long customerId, String recipient,
		@Nullable Instant sendBefore) {

	/** Keeps the address out of logs. */
	@Override
	public String toString() {
		return "MailOrder[kind=" + this.kind + ", reference=" + this.reference + "]";
	}

}
