package io.orchestration.console.mail;

import java.util.Set;

import io.orchestration.console.mail.Outcome.Result;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Hands mails over and understands the answers. One connection for each mail: a list of
 * mails handed over at once tells its answers only at the end of the list, and a process
 * that died before would send all of them twice.
 */
@Component
class MailServer {

	private static final int PERMANENT = 500;

	/** Wrong order of commands, and sign-in required: no recipient's fault. */
	private static final Set<Integer> ABOUT_US = Set.of(503, 530);

	private final JavaMailSender sender;

	private final MailMessages messages;

	MailServer(JavaMailSender sender, MailMessages messages) {
		this.sender = sender;
		this.messages = messages;
	}

	/** Hands the mail over and tells how that ended. */
	Outcome take(OutboxMail mail, MailContent content) {
		MimeMessage message = this.messages.write(this.sender.createMimeMessage(), mail, content);
		try {
			this.sender.send(message);
			return Outcome.ACCEPTED;
		}
		catch (MailSendException ex) {
			return ex.getFailedMessages().isEmpty() ? Outcome.ACCEPTED : failure(ex);
		}
		catch (MailAuthenticationException ex) {
			return new Outcome(Result.NO_SERVICE, Answer.of(ex));
		}
	}

	private static Outcome failure(MailSendException ex) {
		Exception failed = ex.getFailedMessages().values().iterator().next();
		boolean notConnected = failed == ex.getCause();
		return new Outcome(notConnected ? Result.NO_SERVICE : resultOf(failed), Answer.of(failed));
	}

	private static Result resultOf(Throwable failed) {
		for (Throwable at = failed; at != null; at = at.getCause()) {
			if (at instanceof SMTPAddressFailedException refusal && isAboutTheRecipient(refusal.getReturnCode())) {
				return Result.REFUSED;
			}
			if (at instanceof SMTPSendFailedException refusal && isAboutUs(refusal.getCommand())) {
				return Result.NO_SERVICE;
			}
		}
		return Result.PUT_OFF;
	}

	private static boolean isAboutTheRecipient(int code) {
		return code >= PERMANENT && !ABOUT_US.contains(code);
	}

	private static boolean isAboutUs(String command) {
		return command.startsWith("MAIL");
	}

}
