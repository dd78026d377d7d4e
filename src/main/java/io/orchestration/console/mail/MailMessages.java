package io.orchestration.console.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.Scopes;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.eclipse.angus.mail.smtp.SMTPMessage;

import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/** Puts a composed mail into the form that travels. */
@Component
class MailMessages {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private static final Pattern UNFIT_FOR_A_HEADER = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]|=\\?");

	private final Scopes scopes;

	private final Clock clock;

	private final ReturnPaths returnPaths;

	private final String from;

	MailMessages(Scopes scopes, Clock clock, ReturnPaths returnPaths, ConsoleProperties properties) {
		this.scopes = scopes;
		this.clock = clock;
		this.returnPaths = returnPaths;
		this.from = properties.mail().from();
	}

	/**
	 * Fills the message. Refuses every header value with a line break, another control
	 * character or something already encoded in it, whatever the library would make of it
	 * (R47).
	 */
	MimeMessage write(MimeMessage message, OutboxMail mail, MailContent content) {
		try {
			message.setHeader("Message-ID", header(mail.messageId()));
			if (message instanceof SMTPMessage travelling) {
				this.returnPaths.of(mail).ifPresent(travelling::setEnvelopeFrom);
			}
			message.setSentDate(Date.from(this.clock.instant()));
			message.setFrom(sender(content));
			message.setRecipient(RecipientType.TO, address(new EmailAddress(mail.order().recipient())));
			Optional<EmailAddress> replyTo = replyTo(content, mail.order().scopeId());
			if (replyTo.isPresent()) {
				message.setReplyTo(new Address[] { address(replyTo.get()) });
			}
			message.setHeader("Auto-Submitted", "auto-generated");
			message.setSubject(header(content.subject()), UTF_8);
			message.setContent(
					new MimeMultipart("alternative", part(content.text(), "plain"), part(content.html(), "html")));
			return message;
		}
		catch (MessagingException | UnsupportedEncodingException ex) {
			throw new MailPreparationException(ex);
		}
	}

	private InternetAddress sender(MailContent content) throws UnsupportedEncodingException {
		EmailAddress own = content.from();
		return new InternetAddress((own != null) ? own.onTheWire() : this.from, header(content.senderName()), UTF_8);
	}

	private Optional<EmailAddress> replyTo(MailContent content, long scopeId) {
		EmailAddress own = content.replyTo();
		return (own != null) ? Optional.of(own) : supportOf(scopeId);
	}

	private Optional<EmailAddress> supportOf(long scopeId) {
		ScopeTree tree = this.scopes.tree();
		return Optional.ofNullable(tree.website(tree.require(scopeId)).supportEmail()).flatMap(EmailAddress::of);
	}

	private static InternetAddress address(EmailAddress address) throws MessagingException {
		return new InternetAddress(address.onTheWire(), true);
	}

	private static MimeBodyPart part(String content, String subtype) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(content, UTF_8, subtype);
		part.setHeader("Content-Transfer-Encoding", "quoted-printable");
		return part;
	}

	private static String header(String value) {
		if (UNFIT_FOR_A_HEADER.matcher(value).find()) {
			throw new IllegalArgumentException("unfit for a header of a mail");
		}
		return value;
	}

}
