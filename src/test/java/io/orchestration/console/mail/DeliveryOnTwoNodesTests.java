package io.orchestration.console.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** R56: a mail is one node's as long as its lease lasts, and then any other's. */
@ConsoleTest
class DeliveryOnTwoNodesTests {

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

	@Test
	void leavesAMailAloneWhileAnotherNodeHoldsIt() {
		this.stage.put(1, "jonas@example.net");
		this.stage.claims().claim(50);

		this.stage.node(TestComposer::plain).deliverDue();

		assertThat(this.stage.server.commands()).isEmpty();
	}

	@Test
	void takesOverWhatADeadNodeHeldOnceItsLeaseHasEnded() {
		this.stage.put(1, "jonas@example.net");
		this.stage.claims().claim(50);
		this.clock.advance(Duration.ofMinutes(5));

		this.stage.node(TestComposer::plain).deliverDue();

		assertThat(this.stage.progress(1).state()).isEqualTo(State.ACCEPTED);
	}

	@Test
	void sendsNothingAfterALongSleepInWhichAnotherNodeTookOver() {
		this.stage.put(1, "jonas@example.net");
		this.stage.put(2, "jonas@example.net");
		Delivery other = this.stage.node(TestComposer::plain);
		Delivery sleeper = this.stage.node((order) -> {
			this.clock.advance(Duration.ofMinutes(6));
			CompletableFuture.runAsync(other::deliverDue).join();
			return TestComposer.plain(order);
		});

		sleeper.deliverDue();

		assertThat(this.stage.server.accepted()).as("by the other node").hasSize(2);
		assertThat(this.stage.progress(1).tries()).isEqualTo(1);
	}

	@Test
	void countsAMailAsSentThatWasTakenBackWhileItWasOnItsWay() {
		this.stage.put(1, "jonas@example.net");
		Delivery delivery = this.stage.node((order) -> {
			CompletableFuture.runAsync(() -> this.stage.outbox().cancel(this.stage.kind, 1)).join();
			return TestComposer.plain(order);
		});

		delivery.deliverDue();

		assertThat(this.stage.progress(1).state()).isEqualTo(State.ACCEPTED);
	}

}
