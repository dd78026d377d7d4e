package io.orchestration.console.password;

/** What came of taking a reset back. */
public enum Cancellation {

	/** Its mail is not sent. */
	IN_TIME("reset.cancelled"),
	/** Its mail may still arrive; the link does not work. */
	MAIL_HAS_LEFT("reset.cancelled.mail-left"),
	/** It was over already, and nothing was changed. */
	TOO_LATE("reset.cancelled.too-late");

	private final String notice;

	Cancellation(String notice) {
		this.notice = notice;
	}

	/** The message that tells it. */
	String notice() {
		return this.notice;
	}

}
