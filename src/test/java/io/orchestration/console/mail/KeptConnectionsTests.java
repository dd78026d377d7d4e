package io.orchestration.console.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.Properties;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
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

@ConsoleTest
class KeptConnectionsTests {

	@Autowired
	AutowireCapableBeanFactory beans;

	@Autowired
	TestClock clock;

	DeliveryStage stage;

	Delivery delivery;

	@BeforeEach
	void setUp() throws IOException {
		this.stage = new DeliveryStage(this.beans);
		this.delivery = this.stage.node(TestComposer::plain);
	}

	@AfterEach
	void tearDown() throws IOException {
		this.stage.close();
	}

	@Test
	void serveManyMails() {
		this.stage.putMany(20);

		this.delivery.deliverDue();

		assertThat(this.stage.server.accepted()).hasSize(20);
		assertThat(this.stage.server.connections()).isEqualTo(1);
	}

	@Test
	void areUsedAgainAfterAMailThatWasRefused() {
		this.stage.server.answer("RCPT TO:<gone@", "550 5.1.1 no such user").answer("DATA", "452 full", "354 go on");
		this.stage.put(1, "gone@example.net");
		this.stage.put(2, "jonas@example.net");
		this.stage.put(3, "jonas@example.net");

		this.delivery.deliverDue();

		assertThat(this.stage.progress(2).lastAnswer()).startsWith("452 full");
		assertThat(this.stage.progress(3).state()).isEqualTo(State.ACCEPTED);
		assertThat(this.stage.server.connections()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "(body), 250 taken(cut), 250 taken", "MAIL, 250 ok, 421 4.7.0 too many mails" })
	void areReplacedWithoutATryWhenTheServerHasLeftMeanwhile(String rule, String first, String second) {
		this.stage.server.answer(rule, first, second, first.replace(ScriptedSmtpServer.CUT, ""));
		this.stage.put(1, "jonas@example.net");
		this.delivery.deliverDue();

		this.stage.put(2, "jonas@example.net");
		this.delivery.deliverDue();

		assertThat(this.stage.progress(2).state()).isEqualTo(State.ACCEPTED);
		assertThat(this.stage.progress(2).tries()).isEqualTo(1);
		assertThat(this.stage.outbox().isServerUnreachable()).isFalse();
	}

	@Test
	void areAskedWhetherTheyStandAfterARest() {
		this.stage.put(1, "jonas@example.net");
		this.delivery.deliverDue();
		this.clock.advance(Duration.ofSeconds(2));

		this.stage.put(2, "jonas@example.net");
		this.delivery.deliverDue();

		assertThat(this.stage.server.commands()).containsSubsequence("RSET", "RCPT TO:<jonas@example.net>");
		assertThat(this.stage.server.connections()).isEqualTo(1);
	}

	@Test
	void areClosedAfterALongRest() throws Exception {
		this.stage.put(1, "jonas@example.net");
		this.delivery.deliverDue();
		this.delivery.rest();
		int soon = this.stage.server.open();

		this.clock.advance(Duration.ofSeconds(30));
		this.delivery.rest();

		assertThat(soon).isEqualTo(1);
		this.stage.server.awaitAllClosed();
	}

	@Test
	void areEncryptedAndSignedInAsSpringsPropertiesSay() {
		GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS).dynamicPort());
		server.setUser("console@example.com", "console", "a secret of the test");
		server.start();
		this.stage.putMany(5);

		this.stage.node(secured(server), TestComposer::plain).deliverDue();
		int received = server.getReceivedMessages().length;
		server.stop();

		assertThat(received).isEqualTo(5);
		assertThat(this.stage.progress(0).state()).isEqualTo(State.ACCEPTED);
	}

	private static JavaMailSenderImpl secured(GreenMail server) {
		Properties properties = new Properties();
		properties.setProperty("mail.smtps.auth", "true");
		properties.setProperty("mail.smtps.ssl.trust", "127.0.0.1");
		properties.setProperty("mail.smtps.ssl.checkserveridentity", "false");
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setProtocol("smtps");
		sender.setHost("127.0.0.1");
		sender.setPort(server.getSmtps().getPort());
		sender.setUsername("console");
		sender.setPassword("a secret of the test");
		sender.setJavaMailProperties(properties);
		return sender;
	}

}
