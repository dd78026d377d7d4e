package io.orchestration.console.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;

import io.orchestration.console.ConsoleProperties;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/**
 * Sends each mail by itself, but on a connection that was kept from the mail before.
 * There are as many as mails are sent at once; one that rests for long is closed.
 */
class KeptConnections extends JavaMailSenderImpl {

	private static final Duration LONGEST_REST = Duration.ofSeconds(30);

	private static final Logger logger = LoggerFactory.getLogger(KeptConnections.class);

	private final Deque<KeptConnection> resting = new ConcurrentLinkedDeque<>();

	private final PatientSockets sockets;

	private final Clock clock;

	/** Connections to where the given sender sends, in the same way. */
	KeptConnections(JavaMailSenderImpl sender, ConsoleProperties.Mail properties, Clock clock) {
		this.sockets = new PatientSockets(properties.deadline());
		this.clock = clock;
		setProtocol(StringUtils.hasText(sender.getProtocol()) ? sender.getProtocol() : DEFAULT_PROTOCOL);
		setHost(sender.getHost());
		setPort(sender.getPort());
		setUsername(StringUtils.hasText(sender.getUsername()) ? sender.getUsername() : null);
		setPassword(StringUtils.hasText(sender.getPassword()) ? sender.getPassword() : null);
		setSession(withManners(sender.getSession(), properties.from()));
	}

	@Override
	public MimeMessage createMimeMessage() {
		return new OutgoingMail(getSession());
	}

	@Override
	protected Transport connectTransport() throws MessagingException {
		this.sockets.beginMail();
		KeptConnection kept = this.resting.pollFirst();
		while (kept != null && !kept.stands(this.clock.instant())) {
			end(kept);
			kept = this.resting.pollFirst();
		}
		return (kept != null) ? kept : new KeptConnection(this, connect());
	}

	/** A connection of its own. */
	Transport connect() throws MessagingException {
		Transport transport = getTransport(getSession());
		try {
			transport.connect(getHost(), getPort(), getUsername(), getPassword());
			return transport;
		}
		catch (MessagingException ex) {
			this.sockets.endMail();
			throw NoConnection.of(transport, ex);
		}
	}

	/** The mail is over: the connection rests until the next one. */
	void takeBack(KeptConnection kept) {
		this.sockets.endMail();
		if (kept.isUsable()) {
			kept.rest(this.clock.instant());
			this.resting.addFirst(kept);
		}
		else {
			end(kept);
		}
	}

	/** Closes the connections nobody has needed for a while. */
	void closeIdle() {
		Instant longAgo = this.clock.instant().minus(LONGEST_REST);
		close((it) -> it.restsSince(longAgo));
	}

	/** Closes all that are not in use. */
	void closeAll() {
		close((it) -> true);
	}

	private void close(Predicate<KeptConnection> superfluous) {
		for (KeptConnection kept : List.copyOf(this.resting)) {
			if (superfluous.test(kept) && this.resting.remove(kept)) {
				end(kept);
			}
		}
	}

	private static void end(KeptConnection kept) {
		try {
			kept.end();
		}
		catch (MessagingException ex) {
			logger.debug("the mail server had already left: {}", ex.getClass().getSimpleName());
		}
	}

	/**
	 * What a deployment has set itself stays. Bounces go to one address, whoever is named
	 * as the sender.
	 */
	private Session withManners(Session session, String bounces) {
		Properties settings = session.getProperties();
		String prefix = "mail." + getProtocol();
		settings.putIfAbsent(prefix + ".from", bounces);
		settings.putIfAbsent(prefix + ".userset", "true");
		settings.putIfAbsent(prefix + ".quitwait", "false");
		settings.putIfAbsent(prefix + ".socketFactory", this.sockets);
		settings.putIfAbsent(prefix + ".socketFactory.fallback", "false");
		return session;
	}

}
