package io.orchestration.console.password;

import java.util.Objects;

/**
 * What the holder of a working link may see.
 *
 * @param resetId the reset it belongs to
 * @param customerId whose password it changes
 * @param recipient the address it was mailed to
 */
public record OpenTicket(long resetId, long customerId, String recipient) {

	static OpenTicket to(PasswordReset reset) {
		return new OpenTicket(reset.id(), reset.customerId(), Objects.requireNonNull(reset.getRecipient()));
	}

}
