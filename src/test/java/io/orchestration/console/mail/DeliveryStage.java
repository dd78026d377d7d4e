package io.orchestration.console.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;

import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.ScriptedSmtpServer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nodes of a test's own, with mails of a kind nobody else knows. The application's own
 * delivery stands still meanwhile.
 */
class DeliveryStage implements AutoCloseable {

	private static final String PATIENCE_MILLIS = "2000";

	final ScriptedSmtpServer server;

	final String kind = UUID.randomUUID().toString();

	final long scope;

	private final AutowireCapableBeanFactory beans;

	DeliveryStage(AutowireCapableBeanFactory beans) throws IOException {
		this.server = new ScriptedSmtpServer();
		this.beans = beans;
		this.scope = beans.getBean(Fixtures.class).vendor().id();
		beans.getBean(DeliveryLoop.class).stop();
	}

	/** A node that writes these words, in front of the scripted server. */
	Delivery node(Function<MailOrder, MailContent> words) {
		return node(new MailServer(sender(), this.beans.getBean(MailMessages.class)), words);
	}

	Delivery node(MailServer mailServer, Function<MailOrder, MailContent> words) {
		return new Delivery(claims(), List.of(new TestComposer(this.kind, words)), mailServer, new RetryDelays(() -> 0),
				this.beans.getBean(TransactionTemplate.class), this.beans.getBean(Clock.class));
	}

	/** What a node holds, under an identity of its own. */
	ClaimedMails claims() {
		return this.beans.createBean(ClaimedMails.class);
	}

	Outbox outbox() {
		return this.beans.getBean(Outbox.class);
	}

	void put(long reference, String recipient) {
		put(reference, recipient, null);
	}

	void put(long reference, String recipient, @Nullable Instant sendBefore) {
		MailOrder order = new MailOrder(this.kind, reference, this.scope, null, recipient, sendBefore);
		this.beans.getBean(TransactionTemplate.class).executeWithoutResult((status) -> outbox().put(order));
	}

	MailProgress progress(long reference) {
		return outbox().latest(this.kind, reference).orElseThrow();
	}

	Instant in(Duration time) {
		return this.beans.getBean(Clock.class).instant().plus(time);
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.beans.getBean(DeliveryLoop.class).start();
	}

	private JavaMailSenderImpl sender() {
		Properties limits = new Properties();
		limits.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
		limits.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
		limits.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(this.server.port());
		sender.setJavaMailProperties(limits);
		return sender;
	}

}
