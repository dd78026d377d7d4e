package io.orchestration.console.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads delivery status notifications (RFC 3464). Anybody can send anything to a mailbox,
 * so nothing but the fields that are needed is looked at, and no part inside a part.
 */
@Component
class DeliveryReports {

	private static final Session OFFLINE = Session.getInstance(new Properties());

	/** Where mail servers write down whom they delivered a message to. */
	private static final List<String> DELIVERED_TO = List.of("To", "Delivered-To", "X-Original-To", "Envelope-To");

	private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x7e]{1,198}>");

	/** A mail of the console goes to one recipient; others are nobody's business. */
	private static final int MOST_RECIPIENTS = 10;

	private final ReturnPaths returnPaths;

	DeliveryReports(ReturnPaths returnPaths) {
		this.returnPaths = returnPaths;
	}

	/** What the message reports; nothing if it is no such report. */
	List<Bounce> read(byte[] bytes) throws MessagingException, IOException {
		MimeMessage message = new MimeMessage(OFFLINE, new ByteArrayInputStream(bytes));
		if (!isReport(message)) {
			return List.of();
		}
		MimeMultipart parts = new MimeMultipart(message.getDataHandler().getDataSource());
		String token = token(message);
		String messageId = messageId(parts).orElse(null);
		return recipients(parts).stream().map((it) -> bounce(token, messageId, it)).toList();
	}

	private static boolean isReport(MimeMessage message) throws MessagingException {
		return message.isMimeType("multipart/report") && "delivery-status"
			.equalsIgnoreCase(new ContentType(message.getContentType()).getParameter("report-type"));
	}

	private @Nullable String token(MimeMessage message) throws MessagingException {
		for (String name : DELIVERED_TO) {
			Optional<String> token = Optional.ofNullable(message.getHeader(name, ","))
				.flatMap(this.returnPaths::tokenIn);
			if (token.isPresent()) {
				return token.get();
			}
		}
		return null;
	}

	private static Optional<String> messageId(MimeMultipart parts) throws MessagingException, IOException {
		Optional<Part> mail = part(parts, "text/rfc822-headers", "message/rfc822", "message/global-headers",
				"message/global");
		return mail.isPresent() ? field(new InternetHeaders(mail.get().getInputStream(), true), "Message-ID")
			.filter((it) -> MESSAGE_ID.matcher(it).matches()) : Optional.empty();
	}

	/** The fields of each recipient; those of the whole message come first. */
	private static List<InternetHeaders> recipients(MimeMultipart parts) throws MessagingException, IOException {
		List<InternetHeaders> recipients = new ArrayList<>();
		Optional<Part> status = part(parts, "message/delivery-status", "message/global-delivery-status");
		if (status.isPresent()) {
			InputStream text = new ByteArrayInputStream(status.get().getInputStream().readAllBytes());
			while (text.available() > 0 && recipients.size() < MOST_RECIPIENTS) {
				InternetHeaders fields = new InternetHeaders(text, true);
				if (field(fields, "Action").isPresent()) {
					recipients.add(fields);
				}
			}
		}
		return recipients;
	}

	private static Optional<Part> part(MimeMultipart parts, String... types) throws MessagingException {
		for (int at = 0; at < parts.getCount(); at++) {
			BodyPart part = parts.getBodyPart(at);
			for (String type : types) {
				if (part.isMimeType(type)) {
					return Optional.of(part);
				}
			}
		}
		return Optional.empty();
	}

	private static Bounce bounce(@Nullable String token, @Nullable String messageId, InternetHeaders fields) {
		Set<String> recipients = Stream.of("Final-Recipient", "Original-Recipient")
			.flatMap((it) -> field(fields, it).stream())
			.map(DeliveryReports::canonical)
			.collect(Collectors.toSet());
		String words = field(fields, "Diagnostic-Code").map(DeliveryReports::afterType)
			.or(() -> field(fields, "Status"))
			.orElse("");
		return new Bounce(token, messageId, recipients, field(fields, "Action").orElse("").toLowerCase(Locale.ROOT),
				Answer.clean(words));
	}

	private static String canonical(String recipient) {
		String address = afterType(recipient);
		return EmailAddress.of(address).map(EmailAddress::canonical).orElse(address);
	}

	private static String afterType(String value) {
		return value.substring(value.indexOf(';') + 1).strip();
	}

	private static Optional<String> field(InternetHeaders fields, String name) {
		return Optional.ofNullable(fields.getHeader(name)).map((it) -> it[0].strip());
	}

}
