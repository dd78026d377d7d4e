package io.orchestration.console.support;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.test.context.TestComponent;

/** Reads what really arrived at the SMTP server. */
@TestComponent
public class Mailbox {

	private static final Pattern LINK = Pattern.compile("https?://\\S+/reset/[A-Za-z0-9_-]{43}");

	private static final long PATIENCE_MILLIS = 30_000;

	private final GreenMail server;

	Mailbox(GreenMail server) {
		this.server = server;
	}

	/** Waits until the recipient has this many mails, and returns them, oldest first. */
	public List<MimeMessage> await(String recipient, int count) {
		while (to(recipient).size() < count) {
			int all = this.server.getReceivedMessages().length;
			if (to(recipient).size() < count && !this.server.waitForIncomingEmail(PATIENCE_MILLIS, all + 1)) {
				throw new AssertionError("no mail number " + count + " to " + recipient);
			}
		}
		return to(recipient);
	}

	/** What has arrived for the recipient so far, oldest first. */
	public List<MimeMessage> to(String recipient) {
		return Arrays.stream(this.server.getReceivedMessages()).filter((it) -> isTo(it, recipient)).toList();
	}

	/** The link to choose a new password, as it stands in the mail's plain text. */
	public static String link(MimeMessage mail) {
		Matcher link = LINK.matcher(text(mail));
		if (!link.find()) {
			throw new AssertionError("no link in " + text(mail));
		}
		return link.group();
	}

	/** The plain text of the mail. */
	public static String text(MimeMessage mail) {
		return part(mail, "text/plain");
	}

	/** The HTML of the mail. */
	public static String html(MimeMessage mail) {
		return part(mail, "text/html");
	}

	private static String part(MimeMessage mail, String type) {
		try {
			Multipart parts = (Multipart) mail.getContent();
			for (int at = 0; at < parts.getCount(); at++) {
				BodyPart part = parts.getBodyPart(at);
				if (part.isMimeType(type)) {
					return (String) part.getContent();
				}
			}
			throw new AssertionError("the mail has no " + type);
		}
		catch (IOException | MessagingException ex) {
			throw new AssertionError("unreadable mail", ex);
		}
	}

	private static boolean isTo(MimeMessage mail, String recipient) {
		try {
			return Arrays.stream(mail.getRecipients(RecipientType.TO))
				.anyMatch((it) -> it.toString().contains(recipient));
		}
		catch (MessagingException ex) {
			throw new AssertionError("unreadable mail", ex);
		}
	}

}
