package io.orchestration.console.security;

import java.time.Instant;

import org.springframework.security.authentication.LockedException;

/**
 * Signing in with this address has failed too often; what was typed was not looked at.
 * Says nothing of whether somebody has the address.
 */
public class SignInLocked extends LockedException {

	private static final long serialVersionUID = 1L;

	private final Instant until;

	/** Says from when on it may be tried again. */
	public SignInLocked(Instant until) {
		super("too many failed sign-ins");
		this.until = until;
	}

	/** From when on it may be tried again. */
	public Instant until() {
		return this.until;
	}

}
