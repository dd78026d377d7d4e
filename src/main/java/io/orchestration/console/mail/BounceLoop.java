package io.orchestration.console.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.ConsoleProperties.Bounces;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks now and then for mails that came back, if there is a mailbox for them. */
@Component
class BounceLoop implements SmartLifecycle {

	private static final Duration FAREWELL = Duration.ofSeconds(10);

	private static final Logger logger = LoggerFactory.getLogger(BounceLoop.class);

	private final BounceReader reader;

	private final Bounces settings;

	private volatile @Nullable ScheduledExecutorService thread;

	BounceLoop(BounceReader reader, ConsoleProperties properties) {
		this.reader = reader;
		this.settings = properties.mail().bounces();
	}

	@Override
	public void start() {
		if (this.settings.areRead()) {
			ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(BounceLoop::thread);
			this.thread = started;
			long pause = this.settings.poll().toMillis();
			Future<?> unused = started.scheduleWithFixedDelay(this::read, 0, pause, TimeUnit.MILLISECONDS);
		}
	}

	/** Lets the message in hand be finished. */
	@Override
	public void stop() {
		ScheduledExecutorService stopped = this.thread;
		this.thread = null;
		if (stopped == null) {
			return;
		}
		stopped.shutdown();
		try {
			stopped.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	private static Thread thread(Runnable task) {
		Thread thread = new Thread(task, "bounces");
		thread.setDaemon(true);
		return thread;
	}

	// nothing may end this thread: mails that come back would be told to nobody
	private void read() {
		try {
			this.reader.readNew(this::isRunning);
		}
		catch (MessagingException | IOException | RuntimeException | Error ex) {
			logger.warn("the mailbox for bounces cannot be read: {}", ex.getClass().getName());
		}
	}

}
