package io.orchestration.console.mail;

import java.time.Clock;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.mail.Outcome.Result;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Hands mails over and understands the answers. Each mail by itself: a list of mails
 * handed over at once tells its answers only at the end of the list, and a process that
 * died before would send all of them twice.
 */
@Component
class MailServer {

	private static final int TEMPORARY = 400;

	private static final int PERMANENT = 500;

	private static final int OUT_OF_ORDER = 503;

	private static final int SIGN_IN_REQUIRED = 530;

	private final KeptConnections connections;

	MailServer(JavaMailSenderImpl sender, ConsoleProperties properties, Clock clock) {
		this.connections = new KeptConnections(sender, properties.mail(), clock);
	}

	/** An empty mail. */
	MimeMessage newMail() {
		return this.connections.createMimeMessage();
	}

	/** Hands the mail over and tells how that ended. */
	Outcome take(MimeMessage mail) {
		try {
			this.connections.send(mail);
			return Outcome.ACCEPTED;
		}
		catch (MailSendException ex) {
			return ex.getFailedMessages().isEmpty() ? Outcome.ACCEPTED : failure(ex);
		}
	}

	/** Closes the connections nobody has needed for a while. */
	void closeIdle() {
		this.connections.closeIdle();
	}

	/** Closes all connections that are not in use. */
	void closeAll() {
		this.connections.closeAll();
	}

	private static Outcome failure(MailSendException ex) {
		Exception failed = ex.getFailedMessages().values().iterator().next();
		return (failed instanceof NoConnection) ? new Outcome(Result.NO_SERVICE, String.valueOf(failed.getMessage()))
				: new Outcome(resultOf(failed), Answer.of(failed));
	}

	private static Result resultOf(Throwable failed) {
		for (Throwable at = failed; at != null; at = at.getCause()) {
			if (at instanceof SMTPAddressFailedException refusal) {
				return resultOf(refusal.getReturnCode());
			}
			if (at instanceof SMTPSendFailedException refusal) {
				int code = refusal.getReturnCode();
				return (code >= TEMPORARY && isAboutUs(refusal.getCommand())) ? Result.NO_SERVICE : resultOf(code);
			}
		}
		return Result.NO_ANSWER;
	}

	private static Result resultOf(int code) {
		if (code == SIGN_IN_REQUIRED) {
			return Result.NO_SERVICE;
		}
		if (code >= PERMANENT && code != OUT_OF_ORDER) {
			return Result.REFUSED;
		}
		return (code >= TEMPORARY) ? Result.PUT_OFF : Result.NO_ANSWER;
	}

	private static boolean isAboutUs(String command) {
		return command.startsWith("MAIL");
	}

}
