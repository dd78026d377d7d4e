package io.orchestration.console.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/**
 * A mail that has arrived in the demo.
 *
 * @param number stands in its address
 * @param from the sender
 * @param to the recipients
 * @param subject one line
 * @param receivedAt when it arrived
 * @param text the plain form, empty if there is none
 * @param html the HTML form, empty if there is none
 */
record DemoMail(long number, String from, String to, String subject, Instant receivedAt, String text, String html) {

	static DemoMail of(StoredMessage stored) {
		MimeMessage message = stored.getMimeMessage();
		try {
			return new DemoMail(stored.getUid(), list(message.getFrom()), list(message.getAllRecipients()),
					Objects.requireNonNullElse(message.getSubject(), ""), stored.getReceivedDate().toInstant(),
					content(message, "text/plain"), content(message, "text/html"));
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("a mail of the demo cannot be read", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The plain form, split where its links begin and end. */
	public List<LinkedText> linkedText() {
		return LinkedText.split(this.text);
	}

	public boolean hasHtml() {
		return !this.html.isEmpty();
	}

	private static String list(Address @Nullable [] addresses) {
		return (addresses != null) ? Arrays.stream(addresses).map(DemoMail::readable).collect(Collectors.joining(", "))
				: "";
	}

	private static String readable(Address address) {
		return (address instanceof InternetAddress it) ? it.toUnicodeString() : address.toString();
	}

	/** The first part of this type, however deep it stands. */
	private static String content(Part part, String type) throws MessagingException, IOException {
		if (part.getContent() instanceof Multipart parts) {
			for (int at = 0; at < parts.getCount(); at++) {
				String found = content(parts.getBodyPart(at), type);
				if (!found.isEmpty()) {
					return found;
				}
			}
		}
		return (part.isMimeType(type) && part.getContent() instanceof String text) ? text : "";
	}

}
