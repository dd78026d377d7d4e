package io.orchestration.console.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.ScriptedSmtpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
@RecordApplicationEvents
class DeliveryTests {

	@Autowired
	ConfigurableApplicationContext context;

	@Autowired
	Mailbox mailbox;

	@Autowired
	TestClock clock;

	@Autowired
	ApplicationEvents events;

	DeliveryStage stage;

	Delivery delivery;

	@BeforeEach
	void setUp() throws IOException {
		this.stage = new DeliveryStage(this.context.getAutowireCapableBeanFactory());
		this.delivery = this.stage.node(TestComposer::plain);
	}

	@AfterEach
	void tearDown() throws IOException {
		this.stage.close();
	}

	@Test
	void handsAMailOverOnceAndTellsSo() {
		this.stage.put(1, "jonas@example.net");

		this.delivery.deliverDue();
		this.delivery.deliverDue();

		assertThat(this.stage.server.accepted()).hasSize(1);
		assertThat(this.stage.server.commands()).contains("RCPT TO:<jonas@example.net>");
		assertThat(this.stage.progress(1))
			.isEqualTo(new MailProgress(State.ACCEPTED, 1, null, null, this.clock.instant(), null, null));
		assertThat(tellings(MailEvent.Accepted.class)).hasSize(1);
	}

	@Test
	void neverSendsWhatIsOver() {
		this.stage.put(1, "jonas@example.net", this.stage.in(Duration.ofMinutes(5)));
		this.clock.advance(Duration.ofMinutes(5));

		this.delivery.deliverDue();

		assertThat(this.stage.progress(1).state()).isEqualTo(State.EXPIRED);
		assertThat(this.stage.server.commands()).isEmpty();
		assertThat(tellings(MailEvent.Expired.class)).hasSize(1);
	}

	@Test
	void expiresAWaitingMailTheMomentItIsOver() {
		this.stage.server.answer("RCPT", "451 try later");
		this.stage.put(1, "jonas@example.net", this.stage.in(Duration.ofSeconds(30)));

		this.delivery.deliverDue();
		MailProgress waiting = this.stage.progress(1);
		this.clock.advance(Duration.ofSeconds(30));
		this.delivery.deliverDue();

		assertThat(waiting.state()).isEqualTo(State.WAITING);
		assertThat(waiting.nextTryAt()).isNull();
		assertThat(this.stage.progress(1).state()).isEqualTo(State.EXPIRED);
	}

	@Test
	void doesNotSendWhatWasTakenBack() {
		this.stage.put(1, "jonas@example.net");
		this.stage.outbox().cancel(this.stage.kind, 1);

		this.delivery.deliverDue();

		assertThat(this.stage.progress(1).state()).isEqualTo(State.CANCELLED);
		assertThat(this.stage.server.commands()).isEmpty();
	}

	@Test
	void dropsAMailWhoseComposerSaysItIsPointless() {
		Delivery pointless = this.stage.node((order) -> {
			throw new NotWorthSending("the reset was completed");
		});
		this.stage.put(1, "jonas@example.net");

		pointless.deliverDue();

		assertThat(this.stage.progress(1).state()).isEqualTo(State.CANCELLED);
		assertThat(tellings(MailEvent.Dropped.class)).hasSize(1);
	}

	@Test
	void letsABrokenMailWaitAndSendsTheOthers() {
		Delivery clumsy = this.stage.node((order) -> {
			if (order.reference() == 1) {
				throw new IllegalStateException("broken");
			}
			return TestComposer.plain(order);
		});
		this.stage.put(1, "jonas@example.net");
		this.stage.put(2, "jonas@example.net");

		clumsy.deliverDue();

		assertThat(this.stage.progress(1).state()).isEqualTo(State.WAITING);
		assertThat(this.stage.progress(1).lastAnswer()).isEqualTo("IllegalStateException");
		assertThat(this.stage.progress(2).state()).isEqualTo(State.ACCEPTED);
	}

	@Test
	void doesNotSendAgainWhenAListenerFails() {
		ApplicationListener<PayloadApplicationEvent<?>> clumsy = (event) -> {
			if (event.getPayload() instanceof MailEvent.Accepted) {
				throw new IllegalStateException("broken");
			}
		};
		this.context.addApplicationListener(clumsy);
		this.stage.put(1, "jonas@example.net");

		this.delivery.deliverDue();
		this.context.removeApplicationListener(clumsy);

		assertThat(this.stage.progress(1).state()).isEqualTo(State.ACCEPTED);
	}

	@Test
	void arrivesInAMailbox() {
		String recipient = "customer." + this.stage.kind + "@example.net";
		this.stage.put(1, recipient);

		this.stage.node(this.context.getBean(JavaMailSenderImpl.class), TestComposer::plain).deliverDue();

		assertThat(this.mailbox.await(recipient, 1)).singleElement()
			.satisfies((it) -> assertThat(it.getSubject()).isEqualTo("Number 1"));
	}

	@Test
	void finishesTheMailInHandAndGivesTheOthersBackWhenItHasToStop() {
		this.stage.put(1, "jonas@example.net");
		this.stage.put(2, "jonas@example.net");

		this.delivery.deliverDue(() -> this.stage.server.accepted().isEmpty(), () -> {
		});
		boolean otherWaited = this.stage.progress(2).state() == State.WAITING;
		this.stage.node(TestComposer::plain).deliverDue();

		assertThat(otherWaited).isTrue();
		assertThat(this.stage.server.accepted()).hasSize(2);
	}

	@Test
	void leavesWhatIsNotInHandToOtherNodesAtOnceWhenItEnds() throws Exception {
		this.stage.server.answer("RCPT TO:<hang@", ScriptedSmtpServer.HANG);
		this.stage.put(1, "hang@example.net");
		this.stage.put(2, "jonas@example.net");
		Delivery patient = this.stage.patientNode();
		CompletableFuture<Void> sender = CompletableFuture.runAsync(patient::deliverDue);
		this.stage.server.awaitCommand("RCPT TO:<hang@");

		patient.end();
		this.stage.node(TestComposer::plain).deliverDue();
		MailProgress inHand = this.stage.progress(1);
		this.stage.server.letGo();
		sender.join();

		assertThat(this.stage.progress(2).state()).isEqualTo(State.ACCEPTED);
		assertThat(inHand.tries()).isZero();
		assertThat(this.stage.progress(1).tries()).isEqualTo(1);
	}

	private <T extends MailEvent> List<T> tellings(Class<T> type) {
		return this.events.stream(type).filter((it) -> it.order().kind().equals(this.stage.kind)).toList();
	}

}
