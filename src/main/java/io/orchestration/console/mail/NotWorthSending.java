package io.orchestration.console.mail;

/** What the mail is about is over: it is not sent. */
public class NotWorthSending extends RuntimeException {

	/** Says why, for the outbox. */
	public NotWorthSending(String reason) {
		super(reason);
	}

}
