package io.orchestration.console.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.ConsoleProperties.Bounces;
import io.orchestration.console.scope.Scopes;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mailbox by IMAP, nodes that read it, and mails that were sent and may come back. */
class BounceStage implements AutoCloseable {

	static final String MAILBOX = "bounces@console.example.com";

	private static final ConsoleProperties.Kept YEAR = new ConsoleProperties.Kept(Period.ofYears(1));

	private static final Duration MINUTE = Duration.ofMinutes(1);

	final DeliveryStage sent;

	private final GreenMail server = new GreenMail(
			new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());

	private final AutowireCapableBeanFactory beans;

	private final GreenMailUser user;

	private final ConsoleProperties properties;

	BounceStage(AutowireCapableBeanFactory beans) throws IOException {
		this.server.start();
		this.user = this.server.setUser(MAILBOX, "bounces", "a mailbox password");
		this.beans = beans;
		this.sent = new DeliveryStage(beans);
		this.properties = properties(new Bounces("127.0.0.1", this.server.getImap().getPort(), "bounces",
				"a mailbox password", "imap", "INBOX", MINUTE, MAILBOX));
	}

	/** What the deployment has decided, with this about bounces. */
	static ConsoleProperties properties(Bounces bounces) {
		return new ConsoleProperties(URI.create("https://console.example.com"), List.of(),
				new ConsoleProperties.Bootstrap(null, null), new ConsoleProperties.Secrets(null),
				new ConsoleProperties.Mail("no-reply@console.example.com", MINUTE, MINUTE, 1, MINUTE, bounces),
				new ConsoleProperties.Limits(3, 10, 60, 20, 100, 20, 50, 600),
				new ConsoleProperties.Sessions(MINUTE, MINUTE, MINUTE, 1),
				new ConsoleProperties.SingleSignOn(MINUTE, MINUTE),
				new ConsoleProperties.BreachedPasswords(null, MINUTE, MINUTE), YEAR, YEAR);
	}

	/** A node under an identity of its own. */
	BounceReader node() {
		JdbcClient jdbc = this.beans.getBean(JdbcClient.class);
		return new BounceReader(new BounceMailbox(this.properties),
				new BounceLease(jdbc, this.beans.getBean(Clock.class), this.properties),
				new DeliveryReports(returnPaths()), this.beans.getBean(BouncedMails.class));
	}

	ReturnPaths returnPaths() {
		return new ReturnPaths(this.properties);
	}

	BounceLoop loop() {
		return new BounceLoop(node(), this.properties);
	}

	/** Sends a mail the mail server takes. */
	void send(long reference, String recipient) {
		MailMessages messages = new MailMessages(this.beans.getBean(Scopes.class), this.beans.getBean(Clock.class),
				returnPaths(), this.properties);
		this.sent.put(reference, recipient);
		this.sent.node(this.sent.sender(), messages, TestComposer::plain).deliverDue();
	}

	/** The sender it left with. */
	String sender(long reference) {
		return MAILBOX.replace("@", "+" + column("return_token", reference) + "@");
	}

	String messageId(long reference) {
		return column("message_id", reference);
	}

	/** Something arrives in the mailbox. */
	void arrive(String message) throws MessagingException {
		byte[] bytes = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
		this.user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
	}

	/** The subjects of what lies in the mailbox, unread ones with a star. */
	List<String> mailbox() {
		return messages().stream().map(BounceStage::subject).toList();
	}

	@Override
	public void close() throws IOException {
		this.server.stop();
		this.sent.close();
	}

	private List<StoredMessage> messages() {
		try {
			return this.server.getManagers().getImapHostManager().getInbox(this.user).getMessages();
		}
		catch (FolderException ex) {
			throw new AssertionError("no mailbox", ex);
		}
	}

	private static String subject(StoredMessage message) {
		try {
			boolean read = Arrays.asList(message.getFlags().getSystemFlags()).contains(Flag.SEEN);
			return message.getMimeMessage().getSubject() + (read ? "" : "*");
		}
		catch (MessagingException ex) {
			throw new AssertionError("unreadable mail", ex);
		}
	}

	private String column(String name, long reference) {
		return this.beans.getBean(JdbcClient.class)
			.sql("select " + name + " from outbox_mail where kind = ? and reference = ?")
			.params(this.sent.kind, reference)
			.query(String.class)
			.single();
	}

}
