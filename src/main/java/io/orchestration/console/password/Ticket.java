package io.orchestration.console.password;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The single-use secret in a mailed link: 256 random bits that mean nothing (R1).
 *
 * @param secret 43 characters
 */
public record Ticket(String secret) {

	private static final int BYTES = 32;

	/** A ticket nobody has had before. */
	public static Ticket mint(SecureRandom random) {
		byte[] bits = new byte[BYTES];
		random.nextBytes(bits);
		return new Ticket(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
	}

	/** What may be kept of it. */
	public TicketDigest digest() {
		return TicketDigest.of(this.secret).orElseThrow();
	}

	/** Keeps the secret out of logs. */
	@Override
	public String toString() {
		return "Ticket";
	}

}
