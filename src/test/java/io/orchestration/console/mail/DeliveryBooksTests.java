package io.orchestration.console.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.ScriptedSmtpServer;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeps the books of two hundred mails through the faults of security.md, part B2. */
@ConsoleTest
class DeliveryBooksTests {

	private static final int MANY = 200;

	@Autowired
	AutowireCapableBeanFactory beans;

	@Autowired
	TestClock clock;

	DeliveryStage stage;

	@BeforeEach
	void setUp() throws IOException {
		this.stage = new DeliveryStage(this.beans);
	}

	@AfterEach
	void tearDown() throws IOException {
		this.stage.close();
	}

	/** F1. */
	@Test
	void sendsEachMailOnceFromTwoNodesWithSeveralSenders() {
		this.stage.putMany(MANY);

		this.stage.deliver(node(), node());

		assertThat(this.stage.book()).isEqualTo(DeliveryBook.clean());
		assertThat(this.stage.server.accepted()).hasSize(MANY);
		assertThat(this.stage.server.connections()).isLessThanOrEqualTo(8);
	}

	/** F3: three in ten refused for the time being, at the greeting or for one mail. */
	@Test
	void losesNothingWhenTheServerOftenPutsUsOff() {
		Random random = new Random(7);
		this.stage.server.answer(ScriptedSmtpServer.GREETING, sometimes(random, "421 busy", "220 ready"))
			.answer("RCPT", sometimes(random, "451 later", "250 ok"))
			.answer("DATA", sometimes(random, "452 full", "354 go on"));
		this.stage.putMany(MANY);

		this.stage.deliverAll(node(), node());

		assertThat(this.stage.book()).isEqualTo(DeliveryBook.clean());
		assertThat(this.stage.server.commands().stream().filter((it) -> it.startsWith("RCPT")).count())
			.isBetween(MANY + 10L, 2L * MANY);
	}

	/** F4. */
	@Test
	void givesUpExactlyTheRecipientsThatAreRefused() {
		this.stage.server.answer("RCPT TO:<customer17@", "550 5.1.1 no such user")
			.answer("RCPT TO:<customer170@", "553 5.1.3 not here");
		this.stage.putMany(MANY);

		this.stage.deliver(node(), node());

		DeliveryBook book = this.stage.book();
		assertThat(book).isEqualTo(new DeliveryBook(book.lost(), book.phantom(), 0, 0, 2, 0));
		assertThat(book.lost()).isEmpty();
		assertThat(this.stage.progress(17).state()).isEqualTo(State.REFUSED);
		assertThat(this.stage.progress(17).tries()).isEqualTo(1);
		assertThat(this.stage.progress(170).lastAnswer()).startsWith("553 5.1.3");
	}

	/** F5. */
	@ParameterizedTest
	@CsvSource({ "(greeting), 554 5.7.1 go away", "(greeting), 421 too busy", "AUTH, 535 5.7.8 unknown",
			"MAIL, 550 5.7.1 not you", "RCPT, 530 5.7.0 sign in first" })
	void burnsNoMailWhileTheServerRefusesToWorkWithUs(String rule, String answer) {
		JavaMailSenderImpl sender = this.stage.sender();
		if (rule.equals("AUTH")) {
			this.stage.server.answer("EHLO", "250-hello\r\n250 AUTH PLAIN").answer("AUTH", answer, "235 in");
			sender.setUsername("console");
			sender.setPassword("secret");
			sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
		}
		this.stage.server.answer(rule, answer);
		this.stage.putMany(MANY);
		Delivery node = this.stage.node(sender, TestComposer::plain);

		this.stage.deliver(node);
		boolean wasUnreachable = this.stage.outbox().isServerUnreachable();
		MailProgress whilePaused = this.stage.progress(0);
		int calls = this.stage.server.connections();
		this.stage.deliver(node);
		int callsWhilePaused = this.stage.server.connections() - calls;
		this.stage.server.answer(rule,
				rule.equals("AUTH") ? "235 in" : "(greeting)".equals(rule) ? "220 hi" : "250 ok");
		this.clock.advance(Duration.ofMinutes(10));
		this.stage.deliver(node);

		assertThat(wasUnreachable).isTrue();
		assertThat(whilePaused.state()).isEqualTo(State.WAITING);
		assertThat(whilePaused.tries()).isZero();
		assertThat(whilePaused.lastAnswer()).isNull();
		assertThat(callsWhilePaused).isZero();
		assertThat(this.stage.outbox().isServerUnreachable()).isFalse();
		assertThat(this.stage.book()).isEqualTo(DeliveryBook.clean());
		assertThat(this.stage.progress(0).tries()).isEqualTo(1);
	}

	/** F7: a greeting that never ends, however busy the line looks. */
	@Test
	void hangsUpOnAServerThatTricklesItsGreeting() {
		this.stage.deadline = Duration.ofMillis(500);
		this.stage.server.answer(ScriptedSmtpServer.GREETING, ScriptedSmtpServer.TRICKLE);
		this.stage.putMany(MANY);

		this.stage.deliver(node());
		boolean wasUnreachable = this.stage.outbox().isServerUnreachable();
		this.stage.server.recover();
		this.clock.advance(Duration.ofSeconds(6));
		this.stage.deliver(node());

		assertThat(wasUnreachable).isTrue();
		assertThat(this.stage.book()).isEqualTo(DeliveryBook.clean());
	}

	/** F7: a mail that hangs keeps no other from leaving. */
	@Test
	void sendsAllOthersWhileOneHangs() throws Exception {
		this.stage.server.answer("RCPT TO:<customer3@", ScriptedSmtpServer.HANG);
		this.stage.putMany(MANY);
		DeliveryLoop senders = new DeliveryLoop(this.stage.patientNode(), this.stage.properties());

		senders.start();
		this.stage.server.awaitAccepted(MANY - 1);
		int triesWhileInHand = this.stage.progress(3).tries();
		this.stage.server.letGo();
		senders.stop();

		assertThat(triesWhileInHand).isZero();
		assertThat(this.stage.progress(3).tries()).isEqualTo(1);
		assertThat(this.stage.book()).isEqualTo(new DeliveryBook(Set.of(), Set.of(), 0, 1, 0, 0));
	}

	/** F7: accepted, but the answer never comes. */
	@Test
	void sendsTwiceAtMostWhatHungAfterTheDot() {
		this.stage.deadline = Duration.ofMillis(300);
		this.stage.server.answer(ScriptedSmtpServer.BODY, ScriptedSmtpServer.TAKEN_AND_HANG,
				ScriptedSmtpServer.TAKEN_AND_HANG, "250 taken");
		this.stage.putMany(MANY);

		this.stage.deliverAll(node());

		assertThat(this.stage.book()).isEqualTo(bookWith(2));
	}

	/** F8: every other time the connection is cut at this point. */
	@ParameterizedTest
	@CsvSource({ "MAIL, 250 ok", "RCPT, 250 ok", "DATA, 354 go on", "(half body), 250 ok", "(body), 250 taken" })
	void losesNothingAndSendsNothingTwiceWhenCutOffBeforeAcceptance(String rule, String answer) {
		this.stage.server.answer(rule, everyOther(ScriptedSmtpServer.CUT, answer));
		this.stage.putMany(MANY);

		this.stage.deliverAll(node(), node());

		assertThat(this.stage.book()).isEqualTo(DeliveryBook.clean());
	}

	/** F8: after the dot, before the answer: no sender can know. */
	@Test
	void sendsTwiceAtMostWhatWasCutOffAfterAcceptance() {
		AtomicInteger withheld = new AtomicInteger();
		Supplier<String> script = everyOther(ScriptedSmtpServer.TAKEN_AND_CUT, "250 taken");
		this.stage.server.answer(ScriptedSmtpServer.BODY, () -> {
			String answer = script.get();
			withheld.addAndGet(answer.equals(ScriptedSmtpServer.TAKEN_AND_CUT) ? 1 : 0);
			return answer;
		});
		this.stage.putMany(MANY);

		this.stage.deliverAll(node(), node());

		assertThat(this.stage.book()).isEqualTo(bookWith(withheld.get()));
	}

	/** F8: after the answer the mail is sent, whatever becomes of the connection. */
	@Test
	void sendsNothingTwiceWhenCutOffAfterTheAnswer() {
		this.stage.server.answer(ScriptedSmtpServer.BODY, "250 taken" + ScriptedSmtpServer.CUT);
		this.stage.putMany(MANY);

		this.stage.deliver(node(), node());

		assertThat(this.stage.book()).isEqualTo(DeliveryBook.clean());
		assertThat(this.stage.progress(0).tries()).isEqualTo(1);
	}

	/** F11: asleep while the mail server was already answering. */
	@Test
	void sendsTheMailInHandTwiceAtMostAfterALongSleep() {
		Delivery other = node();
		AtomicInteger bodies = new AtomicInteger();
		this.stage.server.answer(ScriptedSmtpServer.BODY, () -> {
			if (bodies.incrementAndGet() == 1) {
				this.clock.advance(Duration.ofMinutes(15));
				other.deliverDue();
			}
			return "250 taken";
		});
		this.stage.putMany(MANY);

		node().deliverDue();

		assertThat(this.stage.book()).isEqualTo(bookWith(1));
		assertThat(this.stage.progress(0).tries()).isEqualTo(1);
	}

	/** F15: links of ten minutes, a mail server away for fifteen. */
	@Test
	void mailsNoDeadLinkAfterALongOutage() {
		this.stage.server.answer(ScriptedSmtpServer.GREETING, "421 not now");
		for (int number = 0; number < 5; number++) {
			this.stage.put(number, "jonas@example.net", this.stage.in(Duration.ofMinutes(5)));
		}
		Delivery node = node();

		for (int minute = 0; minute < 6; minute++) {
			this.stage.deliver(node);
			this.clock.advance(Duration.ofMinutes(1));
		}
		State duringTheOutage = this.stage.progress(0).state();
		this.clock.advance(Duration.ofMinutes(9));
		this.stage.server.recover();
		this.stage.deliver(node);

		assertThat(duringTheOutage).isEqualTo(State.EXPIRED);
		assertThat(this.stage.book().expired()).isEqualTo(5);
		assertThat(this.stage.server.accepted()).isEmpty();
	}

	private Delivery node() {
		return this.stage.node(TestComposer::plain);
	}

	private static DeliveryBook bookWith(int duplicates) {
		DeliveryBook clean = DeliveryBook.clean();
		return new DeliveryBook(clean.lost(), clean.phantom(), duplicates, 0, 0, 0);
	}

	private static Supplier<String> sometimes(Random random, String bad, String good) {
		return () -> (random.nextInt(10) == 0) ? bad : good;
	}

	private static Supplier<String> everyOther(String bad, String good) {
		AtomicInteger times = new AtomicInteger();
		return () -> (times.getAndIncrement() % 2 == 0) ? bad : good;
	}

}
