package io.orchestration.console.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * There is no way to the mail server, or it refuses to talk with us. The message holds
 * its answer, or the name of what kept it from giving one.
 */
class NoConnection extends MessagingException {

	private static final int REFUSAL = 400;

	private NoConnection(String answer, MessagingException cause) {
		super(answer, cause);
	}

	/** Why this transport could not be connected, as far as the mail server said. */
	static NoConnection of(Transport transport, MessagingException cause) {
		boolean refused = !(cause instanceof AuthenticationFailedException) && transport instanceof SMTPTransport smtp
				&& smtp.getLastReturnCode() >= REFUSAL;
		return new NoConnection(
				refused ? Answer.clean(((SMTPTransport) transport).getLastServerResponse()) : Answer.of(cause), cause);
	}

}
