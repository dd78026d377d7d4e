package io.orchestration.console.mail;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
@RecordApplicationEvents
class BounceReaderTests {

	private static final String NOBODY = "nobody@console.example.com";

	private static final String UNKNOWN = "<unknown@console.example.com>";

	private static final String LETTER = "From: rae@example.net\nTo: bounces@console.example.com\nSubject: %s\n\n%s\n";

	@Autowired
	ConfigurableApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	ApplicationEvents events;

	BounceStage stage;

	BounceReader reader;

	@BeforeEach
	void nobodyElseReads() throws IOException {
		this.clock.advance(Duration.ofMinutes(10));
		this.stage = new BounceStage(this.context.getAutowireCapableBeanFactory());
		this.reader = this.stage.node();
	}

	@AfterEach
	void tearDown() throws IOException {
		this.stage.close();
	}

	@Test
	void sendsEachMailWithASenderOfItsOwn() {
		this.stage.send(1, "jonas@example.net");
		this.stage.send(2, "jonas@example.net");

		assertThat(this.stage.sent.server.commands()).filteredOn((it) -> it.startsWith("MAIL"))
			.containsExactly("MAIL FROM:<" + this.stage.sender(1) + ">", "MAIL FROM:<" + this.stage.sender(2) + ">");
	}

	@Test
	void tellsThatAMailCameBackAndWhy() throws Exception {
		Instant before = this.clock.instant().minusSeconds(1);
		this.stage.send(1, "gone.away@example.net");
		this.clock.advance(Duration.ofMinutes(1));
		this.stage.arrive(Report.failed(this.stage.sender(1), UNKNOWN, "gone.away@example.net").toString());

		read();

		MailProgress mail = this.stage.sent.progress(1);
		assertThat(mail.state()).isEqualTo(State.BOUNCED);
		assertThat(mail.lastAnswer())
			.isEqualTo("550 5.1.1 <g***@example.net>: Recipient address rejected: User unknown");
		assertThat(cameBack()).extracting(MailEvent.Bounced::answer).containsExactly(mail.lastAnswer());
		assertThat(this.stage.sent.outbox().refusedSince("gone.away@example.net", before))
			.contains(this.clock.instant());
		assertThat(this.stage.mailbox()).isEmpty();
	}

	@Test
	void knowsAMailByItsMessageIdAlone() throws Exception {
		this.stage.send(1, "jonas@example.net");
		this.stage.arrive(Report.failed(NOBODY, this.stage.messageId(1), "Jonas@EXAMPLE.net").toString());

		read();

		assertThat(this.stage.sent.progress(1).state()).isEqualTo(State.BOUNCED);
	}

	@Test
	void notesADelayAndGoesOnHoping() throws Exception {
		this.stage.send(1, "jonas@example.net");
		this.stage.arrive(Report.failed(this.stage.sender(1), UNKNOWN, "jonas@example.net")
			.withAction("delayed")
			.withDiagnostic("smtp; 451 4.7.1 greylisted")
			.toString());

		read();

		assertThat(this.stage.sent.progress(1).state()).isEqualTo(State.ACCEPTED);
		assertThat(this.stage.sent.progress(1).lastAnswer()).isEqualTo("451 4.7.1 greylisted");
		assertThat(cameBack()).isEmpty();
		assertThat(this.stage.mailbox()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "delivered", "relayed", "expanded", "FAILED or not" })
	void makesNothingOfOtherActions(String action) throws Exception {
		this.stage.send(1, "jonas@example.net");
		this.stage
			.arrive(Report.failed(this.stage.sender(1), UNKNOWN, "jonas@example.net").withAction(action).toString());

		read();

		assertThat(this.stage.sent.progress(1).state()).isEqualTo(State.ACCEPTED);
		assertThat(this.stage.sent.progress(1).lastAnswer()).isNull();
	}

	@Test
	void countsTheSameReportOnce() throws Exception {
		this.stage.send(1, "jonas@example.net");
		Report report = Report.failed(this.stage.sender(1), this.stage.messageId(1), "jonas@example.net");
		this.stage.arrive(report.toString());
		this.stage.arrive(report.withDiagnostic("smtp; 554 something else").toString());

		read();

		assertThat(this.stage.sent.progress(1).lastAnswer()).startsWith("550");
		assertThat(cameBack()).hasSize(1);
		assertThat(this.stage.mailbox()).isEmpty();
	}

	@Test
	void leavesWhatIsNotForUsAndReadsItOnce() throws Exception {
		this.stage.arrive(LETTER.formatted("Hello", "Is anybody there?"));
		this.stage.arrive(Report.failed(NOBODY, UNKNOWN, "jonas@example.net").toString());

		read();
		read();

		assertThat(this.stage.mailbox()).containsExactly("Hello", "Report");
	}

	@Test
	void believesNoReportAboutAnotherRecipient() throws Exception {
		this.stage.send(1, "jonas@example.net");
		this.stage.arrive(Report.failed(this.stage.sender(1), this.stage.messageId(1), "rae@example.net").toString());

		read();

		assertThat(this.stage.sent.progress(1).state()).isEqualTo(State.ACCEPTED);
		assertThat(this.stage.mailbox()).containsExactly("Report");
	}

	@Test
	void believesNoReportAboutTwoMailsAtOnce() throws Exception {
		this.stage.send(1, "jonas@example.net");
		this.stage.send(2, "jonas@example.net");
		this.stage.arrive(Report.failed(this.stage.sender(1), this.stage.messageId(2), "jonas@example.net").toString());

		read();

		assertThat(cameBack()).isEmpty();
		assertThat(this.stage.mailbox()).containsExactly("Report");
	}

	@Test
	void goesOnWhateverIsWrongWithAMessage() throws Exception {
		this.stage.send(1, "jonas@example.net");
		Report report = Report.failed(this.stage.sender(1), UNKNOWN, "jonas@example.net");
		this.stage.arrive(report.toString().replace("--part/4711--", "x".repeat(1024 * 1024)));
		this.stage.arrive(report.toString().replace("boundary=\"part/4711\"", "boundary=\"elsewhere"));
		this.stage.arrive(report.toString().replace("delivery-status;", "delivery-status; =;;\"\u0000"));
		this.stage.arrive(LETTER.formatted("\u0000\u001b[31m =?x-none?Q?=FF?=", "\u0000\ud83d"));
		this.stage
			.arrive(report.withDiagnostic("smtp; 550 \u0000\u001b[31m\u2028" + "\ud83d\ude00".repeat(400)).toString());

		read();

		MailProgress mail = this.stage.sent.progress(1);
		assertThat(mail.state()).isEqualTo(State.BOUNCED);
		assertThat(mail.lastAnswer()).doesNotContain("\u0000", "\u001b", "\u2028");
		assertThat(this.stage.mailbox()).hasSize(4).noneMatch((it) -> it.endsWith("*"));
	}

	@Test
	void keepsAReportUntilItIsWrittenDown() throws Exception {
		ApplicationListener<PayloadApplicationEvent<?>> clumsy = (event) -> {
			if (event.getPayload() instanceof MailEvent.Bounced) {
				throw new IllegalStateException("broken");
			}
		};
		this.stage.send(1, "jonas@example.net");
		this.stage.arrive(Report.failed(this.stage.sender(1), UNKNOWN, "jonas@example.net").toString());
		this.context.addApplicationListener(clumsy);

		read();
		this.context.removeApplicationListener(clumsy);
		List<String> kept = this.stage.mailbox();
		read();

		assertThat(kept).containsExactly("Report*");
		assertThat(this.stage.sent.progress(1).state()).isEqualTo(State.BOUNCED);
		assertThat(this.stage.mailbox()).isEmpty();
	}

	@Test
	void leavesTheMailboxToTheNodeThatReadsIt() throws Exception {
		this.stage.arrive(LETTER.formatted("Hello", "Is anybody there?"));
		this.stage.arrive(LETTER.formatted("Hello", "Is anybody there?"));
		this.reader.readNew(() -> false);

		this.stage.node().readNew(() -> true);
		List<String> meanwhile = this.stage.mailbox();
		this.clock.advance(Duration.ofMinutes(2));
		this.stage.node().readNew(() -> true);

		assertThat(meanwhile).containsExactly("Hello*", "Hello*");
		assertThat(this.stage.mailbox()).containsExactly("Hello", "Hello");
	}

	@Test
	void looksByItself() throws Exception {
		this.stage.send(1, "jonas@example.net");
		this.stage.arrive(Report.failed(this.stage.sender(1), UNKNOWN, "jonas@example.net").toString());
		CountDownLatch told = new CountDownLatch(1);
		ApplicationListener<PayloadApplicationEvent<?>> waiting = (event) -> {
			if (event.getPayload() instanceof MailEvent.Bounced) {
				told.countDown();
			}
		};
		this.context.addApplicationListener(waiting);
		BounceLoop loop = this.stage.loop();

		loop.start();
		boolean cameBack = told.await(30, TimeUnit.SECONDS);
		loop.stop();
		this.context.removeApplicationListener(waiting);

		assertThat(cameBack).isTrue();
		assertThat(this.stage.sent.progress(1).state()).isEqualTo(State.BOUNCED);
		assertThat(this.stage.mailbox()).isEmpty();
	}

	@Test
	void isOffWhereNoMailboxIsNamed() {
		BounceLoop loop = this.context.getBean(BounceLoop.class);

		assertThat(loop.isRunning()).isFalse();
	}

	private void read() throws Exception {
		this.reader.readNew(() -> true);
	}

	private List<MailEvent.Bounced> cameBack() {
		return this.events.stream(MailEvent.Bounced.class)
			.filter((it) -> it.order().kind().equals(this.stage.sent.kind))
			.toList();
	}

}
