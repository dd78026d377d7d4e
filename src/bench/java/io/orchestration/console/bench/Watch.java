package io.orchestration.console.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks at a node again and again while it works. */
class Watch implements AutoCloseable {

	private final Node node;

	private final Insight insight;

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

	private final List<ScheduledFuture<?>> jobs;

	private final List<Sample> samples = new ArrayList<>();

	private final long begin = System.nanoTime();

	/**
	 * Has everything collected after each of these parts, so that the next one begins
	 * like the one before; in between the node collects when it wants to.
	 */
	Watch(Node node, Duration pause, Duration part) throws IOException {
		this.node = node;
		this.insight = new Insight(node);
		this.jobs = List.of(every(pause, this::look), every(part, this.insight::collect));
	}

	/** What has been seen so far. */
	synchronized List<Sample> samples() throws IOException {
		if (this.jobs.stream().anyMatch(ScheduledFuture::isDone)) {
			throw new IOException("the node could not be watched any more, see " + this.node.log());
		}
		return List.copyOf(this.samples);
	}

	@Override
	public void close() throws IOException {
		this.clock.shutdownNow();
		this.insight.close();
	}

	private ScheduledFuture<?> every(Duration span, Runnable job) {
		return this.clock.scheduleAtFixedRate(job, span.toMillis(), span.toMillis(), TimeUnit.MILLISECONDS);
	}

	private synchronized void look() {
		try {
			this.samples.add(new Sample(Duration.ofNanos(System.nanoTime() - this.begin), this.insight.heap() >> 20,
					Memory.of(this.node).now(), this.insight.threads()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
