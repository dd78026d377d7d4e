package io.orchestration.console.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.ScriptedSmtpServer;
import io.orchestration.console.support.TestClock;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nodes of a test's own, with mails of a kind nobody else knows. The application's own
 * delivery stands still meanwhile.
 */
class DeliveryStage implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final int SENDERS = 4;

	/** Longer than any mail waits for its next try. */
	private static final Duration ROUND = Duration.ofMinutes(20);

	private static final int MOST_ROUNDS = 20;

	final ScriptedSmtpServer server;

	final String kind = UUID.randomUUID().toString();

	final long scope;

	Duration deadline = Duration.ofMinutes(1);

	private final AutowireCapableBeanFactory beans;

	private final ExecutorService senders = Executors.newCachedThreadPool();

	DeliveryStage(AutowireCapableBeanFactory beans) throws IOException {
		this.server = new ScriptedSmtpServer();
		this.beans = beans;
		this.scope = beans.getBean(Fixtures.class).vendor().id();
		beans.getBean(DeliveryLoop.class).stop();
	}

	/** A node that writes these words, in front of the scripted server. */
	Delivery node(Function<MailOrder, MailContent> words) {
		return node(sender(), words);
	}

	/** The same in front of another server. */
	Delivery node(JavaMailSenderImpl sender, Function<MailOrder, MailContent> words) {
		return node(sender, this.beans.getBean(MailMessages.class), words);
	}

	/** The same with mails of another form. */
	Delivery node(JavaMailSenderImpl sender, MailMessages messages, Function<MailOrder, MailContent> words) {
		Clock clock = this.beans.getBean(Clock.class);
		MailWriting writing = new MailWriting(List.of(new TestComposer(this.kind, words)), messages,
				this.beans.getBean(TransactionTemplate.class));
		return new Delivery(claims(), writing, new MailServer(sender, properties(), clock), channel(),
				new RetryDelays(() -> 0), clock);
	}

	/** As in earnest, but for what a test must not wait for. */
	ConsoleProperties properties() {
		ConsoleProperties real = this.beans.getBean(ConsoleProperties.class);
		return new ConsoleProperties(real.publicBaseUrl(), real.hosts(), real.bootstrap(), real.secrets(),
				new ConsoleProperties.Mail(real.mail().from(), Duration.ofDays(1), Duration.ofMinutes(5), SENDERS,
						this.deadline, real.mail().bounces()),
				real.limits(), real.sessions(), real.singleSignOn(), real.breachedPasswords(), real.activity(),
				real.resets());
	}

	/** Has each node deliver all that is due, with several senders at once. */
	void deliver(Delivery... nodes) {
		CompletableFuture
			.allOf(Arrays.stream(nodes)
				.flatMap((it) -> Collections.nCopies(SENDERS, it).stream())
				.map((it) -> CompletableFuture.runAsync(it::deliverDue, this.senders))
				.toArray(CompletableFuture[]::new))
			.join();
	}

	/** The same, and all that comes due later, while time flies. */
	void deliverAll(Delivery... nodes) {
		for (int round = 0; round < MOST_ROUNDS && book().waiting() > 0; round++) {
			deliver(nodes);
			this.beans.getBean(TestClock.class).advance(ROUND);
		}
	}

	/** What was asked for, and what the mail server has accepted. */
	DeliveryBook book() {
		Map<String, String> states = new HashMap<>();
		this.beans.getBean(JdbcClient.class)
			.sql("select message_id, state from outbox_mail where kind = ?")
			.param(this.kind)
			.query((row) -> {
				states.put(row.getString("message_id"), row.getString("state"));
			});
		return DeliveryBook.of(states, this.server.accepted());
	}

	/** Whether the mail server works, as another node of its own knows it. */
	MailChannel channel() {
		return this.beans.createBean(MailChannel.class);
	}

	/** A node that waits as long as in earnest. */
	Delivery patientNode() {
		return node(sender(Duration.ofMinutes(1)), TestComposer::plain);
	}

	/** What a node holds, under an identity of its own. */
	ClaimedMails claims() {
		return this.beans.createBean(ClaimedMails.class);
	}

	Outbox outbox() {
		return this.beans.getBean(Outbox.class);
	}

	/** Orders so many mails to addresses of their own. */
	void putMany(int many) {
		this.beans.getBean(TransactionTemplate.class).executeWithoutResult((status) -> {
			for (int number = 0; number < many; number++) {
				outbox().put(
						new MailOrder(this.kind, number, this.scope, null, "customer" + number + "@example.net", null));
			}
		});
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
		this.senders.shutdown();
		JdbcClient jdbc = this.beans.getBean(JdbcClient.class);
		jdbc.sql("update outbox_mail set state = 'CANCELLED' where state = 'WAITING' and kind = ?")
			.param(this.kind)
			.update();
		jdbc.sql("update mail_channel set paused_since = null, probe_at = null, last_answer = null").update();
		this.beans.getBean(DeliveryLoop.class).start();
	}

	JavaMailSenderImpl sender() {
		return sender(PATIENCE);
	}

	/** A way to the scripted server that waits so long for each answer. */
	JavaMailSenderImpl sender(Duration patience) {
		String millis = String.valueOf(patience.toMillis());
		Properties limits = new Properties();
		limits.setProperty("mail.smtp.connectiontimeout", millis);
		limits.setProperty("mail.smtp.timeout", millis);
		limits.setProperty("mail.smtp.writetimeout", millis);
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(this.server.port());
		sender.setJavaMailProperties(limits);
		return sender;
	}

}
