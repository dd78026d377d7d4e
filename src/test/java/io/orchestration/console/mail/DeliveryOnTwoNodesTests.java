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

@ConsoleTest
class DeliveryOnTwoNodesTests {

	private static final int MANY = 200;

	private static final Pattern MESSAGE_ID = Pattern.compile("\r\nMessage-ID: (\\S+)\r\n");

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
	void deliversEachMailExactlyOnceWhenBothWorkAtOnce() throws Exception {
		for (int reference = 0; reference < MANY; reference++) {
			this.stage.put(reference, "jonas@example.net");
		}
		Delivery one = this.stage.node(TestComposer::plain);
		Delivery other = this.stage.node(TestComposer::plain);

		atOnce(one::deliverDue, other::deliverDue);

		assertThat(this.stage.server.accepted()).hasSize(MANY);
		assertThat(this.stage.server.accepted().stream().map(DeliveryOnTwoNodesTests::messageId).distinct())
			.hasSize(MANY);
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

		assertThat(this.stage.server.accepted()).as("the mail in hand twice, the other once").hasSize(3);
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

	private static void atOnce(Runnable one, Runnable other) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<Callable<Object>> tasks = List.of(Executors.callable(one), Executors.callable(other));
			for (Future<Object> result : threads.invokeAll(tasks)) {
				result.get();
			}
		}
		finally {
			threads.shutdown();
		}
	}

	private static String messageId(String message) {
		Matcher header = MESSAGE_ID.matcher(message);
		if (!header.find()) {
			throw new AssertionError("no Message-ID in " + message);
		}
		return header.group(1);
	}

}
