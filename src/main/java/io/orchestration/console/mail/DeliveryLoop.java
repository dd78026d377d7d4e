package io.orchestration.console.mail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.orchestration.console.ConsoleProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the senders as soon as a mail is written down, and now and then besides: for
 * retries, and for what other nodes left behind. One sender wakes the next while there is
 * more to do.
 */
@Component
class DeliveryLoop implements SmartLifecycle {

	/** After the web server, whose last requests may still write mails down. */
	private static final int PHASE = 0;

	private static final Duration FAREWELL = Duration.ofSeconds(20);

	private static final Logger logger = LoggerFactory.getLogger(DeliveryLoop.class);

	private final Delivery delivery;

	private final ConsoleProperties.Mail properties;

	private final Semaphore woken = new Semaphore(0);

	private volatile List<Thread> senders = List.of();

	DeliveryLoop(Delivery delivery, ConsoleProperties properties) {
		this.delivery = delivery;
		this.properties = properties.mail();
	}

	/** Returns at once: whoever wrote the mail down does not wait for it to leave. */
	@TransactionalEventListener
	void wake(MailWaiting event) {
		wakeOne();
	}

	@Override
	public void start() {
		this.senders = IntStream.rangeClosed(1, this.properties.senders()).mapToObj(this::sender).toList();
		this.senders.forEach(Thread::start);
	}

	/** Lets the mails in hand be finished; other nodes may take the others at once. */
	@Override
	public void stop() {
		List<Thread> stopped = this.senders;
		this.senders = List.of();
		this.woken.release(stopped.size());
		this.delivery.end();
		try {
			awaitEnd(stopped);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.delivery.end();
	}

	@Override
	public boolean isRunning() {
		return !this.senders.isEmpty();
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	private Thread sender(int number) {
		Thread sender = new Thread(this::run, "mail-delivery-" + number);
		sender.setDaemon(true);
		return sender;
	}

	private static void awaitEnd(List<Thread> stopped) throws InterruptedException {
		long end = System.nanoTime() + FAREWELL.toNanos();
		for (Thread sender : stopped) {
			sender.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
			if (sender.isAlive()) {
				logger.warn("the mail server is slow: the mail in hand may be sent a second time");
			}
		}
	}

	private void run() {
		while (mayGoOn()) {
			deliver();
			pause();
		}
	}

	private boolean mayGoOn() {
		return this.senders.contains(Thread.currentThread());
	}

	// nothing may end this thread: mails would wait for ever
	private void deliver() {
		try {
			this.delivery.deliverDue(this::mayGoOn, this::wakeOne);
			this.delivery.rest();
		}
		catch (RuntimeException | Error ex) {
			logger.error("the outbox could not be worked on: {}", ex.getClass().getName());
		}
	}

	private void pause() {
		try {
			this.woken.tryAcquire(this.properties.poll().toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	// one call is enough for many: whoever comes finds all there is to do
	private void wakeOne() {
		if (this.woken.availablePermits() == 0) {
			this.woken.release();
		}
	}

}
