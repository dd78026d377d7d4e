package io.orchestration.console.mail;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A mail that knows whether its content was ever on its way: from then on it may have
 * been accepted, whatever became of the answer.
 */
class OutgoingMail extends SMTPMessage {

	private boolean onItsWay;

	OutgoingMail(Session session) {
		super(session);
	}

	@Override
	public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
		this.onItsWay = true;
		super.writeTo(out, ignored);
	}

	boolean wasOnItsWay() {
		return this.onItsWay;
	}

}
