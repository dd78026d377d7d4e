package io.orchestration.console.staff;

import java.time.Duration;

/** Why a console user is sent a link to choose a password. */
enum ResetCause {

	/**
	 * They are new. Nobody waits at the screen for such a mail, and a weekend may lie
	 * before it is read: longer than the 24 hours NIST SP 800-63B-4 gives a mailed code,
	 * for an account nobody has worked with yet.
	 */
	INVITED("console-invitation", Duration.ofDays(3)),
	/** They asked for it on the sign-in page. */
	FORGOTTEN("console-reset", Duration.ofMinutes(60)),
	/** An administrator asked for it. */
	SENT("console-reset", Duration.ofMinutes(60));

	private final String mail;

	private final Duration life;

	ResetCause(String mail, Duration life) {
		this.mail = mail;
		this.life = life;
	}

	/** Which mail brings the link. */
	String mail() {
		return this.mail;
	}

	/** How long the link works. */
	Duration life() {
		return this.life;
	}

}
