package io.orchestration.console.mail;

import org.jspecify.annotations.Nullable;

/**
 * Something a console user did to the outbox. Published in the transaction of the deed,
 * so that it is written into the audit trail in the same one; whoever knows both does
 * that.
 *
 * @param action such as {@code outbox.retried}
 * @param scopeId where
 * @param customerId whose mail it was, if it was one mail, to a customer
 * @param kind the message key of what kind of mail it was, if it was one mail
 * @param detail what a reader needs besides; addresses masked
 */
public record OutboxDeed(String action, long scopeId, @Nullable Long customerId, @Nullable String kind,
		@Nullable String detail) {

	/** Something that was not about one mail. */
	OutboxDeed(String action, long scopeId, @Nullable String detail) {
		this(action, scopeId, null, null, detail);
	}

}
