package io.orchestration.console.password;

import java.util.Optional;
import java.util.regex.Pattern;

import io.orchestration.console.security.Sha256;

/**
 * What is kept of a ticket: its SHA-256. With 256 random bits behind it a plain hash is
 * enough (R2).
 *
 * @param hex 64 hexadecimal digits
 */
public record TicketDigest(String hex) {

	private static final Pattern TICKET = Pattern.compile("[A-Za-z0-9_-]{43}");

	private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

	public TicketDigest {
		if (!DIGEST.matcher(hex).matches()) {
			throw new IllegalArgumentException("not a digest");
		}
	}

	/** The digest of a text that has the shape of a ticket; a stored digest has not. */
	public static Optional<TicketDigest> of(String ticket) {
		return TICKET.matcher(ticket).matches() ? Optional.of(new TicketDigest(Sha256.hex(ticket))) : Optional.empty();
	}

}
