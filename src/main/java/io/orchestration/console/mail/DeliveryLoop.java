package io.orchestration.console.mail;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.orchestration.console.ConsoleProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the delivery as soon as a mail is written down, and now and then besides: for
 * retries, and for what other nodes left behind.
 */
@Component
class DeliveryLoop implements SmartLifecycle {

	/** After the web server, whose last requests may still write mails down. */
	private static final int PHASE = 0;

	private static final Duration FAREWELL = Duration.ofSeconds(20);

	private static final Logger logger = LoggerFactory.getLogger(DeliveryLoop.class);

	private final Delivery delivery;

	private final Duration poll;

	private final Semaphore woken = new Semaphore(0);

	private volatile @Nullable Thread thread;

	DeliveryLoop(Delivery delivery, ConsoleProperties properties) {
		this.delivery = delivery;
		this.poll = properties.mail().poll();
	}

	/** Returns at once: whoever wrote the mail down does not wait for it to leave. */
	@TransactionalEventListener
	void wake(MailWaiting event) {
		this.woken.release();
	}

	@Override
	public void start() {
		Thread started = new Thread(this::run, "mail-delivery");
		started.setDaemon(true);
		this.thread = started;
		started.start();
	}

	/** Lets the mail in hand be finished. */
	@Override
	public void stop() {
		Thread stopped = this.thread;
		this.thread = null;
		this.woken.release();
		try {
			awaitEnd(stopped);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	private static void awaitEnd(@Nullable Thread stopped) throws InterruptedException {
		if (stopped != null) {
			stopped.join(FAREWELL.toMillis());
			if (stopped.isAlive()) {
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
		return this.thread == Thread.currentThread();
	}

	// nothing may end this thread: mails would wait for ever
	private void deliver() {
		try {
			this.woken.drainPermits();
			this.delivery.deliverDue(this::mayGoOn);
		}
		catch (RuntimeException | Error ex) {
			logger.error("the outbox could not be worked on: {}", ex.getClass().getName());
		}
	}

	private void pause() {
		try {
			this.woken.tryAcquire(this.poll.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
