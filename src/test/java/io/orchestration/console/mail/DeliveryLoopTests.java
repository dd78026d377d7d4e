package io.orchestration.console.mail;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ConsoleTest
class DeliveryLoopTests {

	@Autowired
	ConfigurableApplicationContext context;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Outbox outbox;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Clock clock;

	final String kind = UUID.randomUUID().toString();

	@Test
	void takesAMailUpAfterTheCommit() throws InterruptedException {
		CountDownLatch tried = new CountDownLatch(1);
		ApplicationListener<PayloadApplicationEvent<?>> listener = (event) -> {
			if (event.getPayload() instanceof MailEvent.Postponed it && it.order().kind().equals(this.kind)) {
				tried.countDown();
			}
		};
		this.context.addApplicationListener(listener);

		this.transaction.executeWithoutResult((status) -> this.outbox.put(order()));

		assertThat(tried.await(30, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void forgetsAMailWhoseDeedWasTakenBack() {
		this.transaction.executeWithoutResult((status) -> {
			this.outbox.put(order());
			status.setRollbackOnly();
		});

		assertThat(this.outbox.latest(this.kind, 1)).isEmpty();
	}

	@Test
	void acceptsNoMailOutsideOfADeed() {
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> this.outbox.put(order()));
	}

	@Test
	void sendsAtOnceWhatIsWrittenDownAndNotAtTheNextPoll() throws Exception {
		try (DeliveryStage stage = new DeliveryStage(this.context.getAutowireCapableBeanFactory())) {
			DeliveryLoop loop = new DeliveryLoop(stage.node(TestComposer::plain), stage.properties());
			loop.start();
			stage.put(1, "jonas@example.net");

			loop.wake(new MailWaiting());

			stage.server.awaitAccepted(1);
			loop.stop();
		}
	}

	private MailOrder order() {
		return new MailOrder(this.kind, 1, this.fixtures.vendor().id(), null, "jonas@example.net",
				this.clock.instant().plusSeconds(600));
	}

}
