package io.orchestration.console.mail;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.ScriptedSmtpServer;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
@RecordApplicationEvents
class DeliveryFaultTests {

	@Autowired
	ConfigurableApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	ApplicationEvents events;

	@Autowired
	Fixtures fixtures;

	@Autowired
	MockMvcTester mvc;

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
	void keepsARefusedRecipientForTheConsoleToShow() {
		this.stage.server.answer("RCPT TO:<gone@", "550 5.1.1 no such user");
		this.stage.put(1, "gone@example.net");
		this.stage.put(2, "jonas@example.net");
		Instant before = this.clock.instant().minusSeconds(1);

		this.delivery.deliverDue();

		assertThat(this.stage.progress(1).state()).isEqualTo(State.REFUSED);
		assertThat(this.stage.progress(1).lastAnswer()).startsWith("550 5.1.1 no such user");
		assertThat(this.stage.progress(2).state()).isEqualTo(State.ACCEPTED);
		assertThat(this.stage.outbox().refusedSince("gone@example.net", before)).contains(this.clock.instant());
		assertThat(this.stage.outbox().refusedSince("jonas@example.net", before)).isEmpty();
		assertThat(tellings(MailEvent.Refused.class)).hasSize(1);
	}

	@Test
	void triesAgainAfterOneTwoFiveTenAndTwentyMinutes() {
		this.stage.server.answer("RCPT", "451 try later");
		this.stage.put(1, "jonas@example.net");

		List<Long> waits = new ArrayList<>();
		for (int round = 0; round < 6; round++) {
			this.delivery.deliverDue();
			Duration wait = Duration.between(this.clock.instant(), this.stage.progress(1).nextTryAt());
			waits.add(wait.toMinutes());
			this.clock.advance(wait);
		}
		this.stage.server.recover();
		this.delivery.deliverDue();

		assertThat(waits).containsExactly(1L, 2L, 5L, 10L, 20L, 20L);
		assertThat(this.stage.progress(1).state()).isEqualTo(State.ACCEPTED);
		assertThat(this.stage.progress(1).tries()).isEqualTo(7);
	}

	@Test
	void letsMailsWaitUntriedWhileTheServerIsDownAndSendsThemOnceItIsBack() {
		this.stage.server.answer(ScriptedSmtpServer.GREETING, "421 not now");
		this.stage.put(1, "jonas@example.net");
		this.stage.put(2, "jonas@example.net");
		this.delivery.deliverDue();
		boolean wasUnreachable = this.stage.outbox().isServerUnreachable();
		MailProgress whileDown = this.stage.progress(1);

		this.stage.server.recover();
		this.stage.put(3, "jonas@example.net");
		this.clock.advance(Duration.ofSeconds(6));
		this.delivery.deliverDue();

		assertThat(wasUnreachable).isTrue();
		assertThat(whileDown.state()).isEqualTo(State.WAITING);
		assertThat(whileDown.tries()).isZero();
		assertThat(this.stage.server.accepted()).hasSize(3);
		assertThat(this.stage.outbox().isServerUnreachable()).isFalse();
	}

	@Test
	void refusesAMailForGoodWhoseContentIsRefused() {
		this.stage.server.answer(ScriptedSmtpServer.BODY, "554 5.7.1 looks like spam", "250 taken");
		this.stage.put(1, "dora@example.net");
		this.stage.put(2, "jonas@example.net");

		this.delivery.deliverDue();

		assertThat(this.stage.progress(1).state()).isEqualTo(State.REFUSED);
		assertThat(this.stage.progress(1).lastAnswer()).startsWith("554 5.7.1 looks like spam");
		assertThat(this.stage.progress(2).state()).isEqualTo(State.ACCEPTED);
		assertThat(this.stage.outbox().isServerUnreachable()).isFalse();
	}

	@Test
	void givesUpOnAServerThatHangsAndGoesOnWithTheNextMail() {
		this.stage.server.answer("RCPT TO:<hang@", ScriptedSmtpServer.HANG);
		this.stage.put(1, "hang@example.net");
		this.stage.put(2, "jonas@example.net");

		this.delivery.deliverDue();

		assertThat(this.stage.progress(1).state()).isEqualTo(State.WAITING);
		assertThat(this.stage.progress(1).lastAnswer()).isEqualTo("SocketTimeoutException");
		assertThat(this.stage.progress(2).state()).isEqualTo(State.ACCEPTED);
	}

	@Test
	void doesNotSendAgainWhatWasAcceptedBeforeTheConnectionBroke() {
		this.stage.server.answer("QUIT", ScriptedSmtpServer.CUT);
		this.stage.put(1, "jonas@example.net");

		this.delivery.deliverDue();

		assertThat(this.stage.progress(1).state()).isEqualTo(State.ACCEPTED);
	}

	@Test
	void sendsAgainUnderTheSameMessageIdWhenTheAnswerNeverCame() {
		this.stage.server.answer(ScriptedSmtpServer.BODY, ScriptedSmtpServer.CUT, "250 taken");
		this.stage.put(1, "jonas@example.net");

		this.delivery.deliverDue();
		this.clock.advance(Duration.ofMinutes(1));
		this.delivery.deliverDue();

		assertThat(this.stage.progress(1).tries()).isEqualTo(2);
		assertThat(this.stage.server.accepted()).singleElement()
			.asString()
			.containsPattern("Message-ID: <[0-9a-f-]{36}@console\\.example\\.com>\r\n");
	}

	/** F6, R56: whoever asks for a reset does not wait for the mail server. */
	@Test
	void keepsNobodyWaitingAtTheDeskWhileTheServerHangs() throws Exception {
		this.stage.server.answer(ScriptedSmtpServer.GREETING, ScriptedSmtpServer.HANG);
		this.stage.put(1, "jonas@example.net");
		Delivery patient = this.stage.patientNode();
		CompletableFuture<Void> sender = CompletableFuture.runAsync(patient::deliverDue);
		this.stage.server.awaitCalls(1);
		Customer customer = this.fixtures.customer(this.fixtures.vendor());

		MvcTestResult answer = requestReset(customer);
		boolean stillHanging = !sender.isDone();
		this.stage.server.letGo();
		sender.join();

		assertThat(answer).hasStatus(HttpStatus.FOUND);
		assertThat(stillHanging).isTrue();
		assertThat(this.stage.server.connections()).isEqualTo(1);
	}

	private MvcTestResult requestReset(Customer customer) {
		Scope home = this.context.getBean(Scopes.class).tree().require(customer.scopeId());
		return this.mvc.post()
			.uri("/scopes/{scope}/customers/{id}/password", home.getCode(), customer.id())
			.param("method", "MAIL")
			.param("reason", "FORGOTTEN")
			.with(user(this.fixtures.staff(Role.CSR, home)))
			.with(csrf())
			.exchange();
	}

	private <T extends MailEvent> List<T> tellings(Class<T> type) {
		return this.events.stream(type).filter((it) -> it.order().kind().equals(this.stage.kind)).toList();
	}

}
