package io.orchestration.console.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who work as fast as they are answered, until nothing is left to do. */
class AtOnce {

	static final int PEOPLE = 8;

	private final int people;

	private final Queue<Duration> times = new ConcurrentLinkedQueue<>();

	private Duration taken = Duration.ZERO;

	private Usage usage = Usage.NONE;

	/** Eight of them. */
	AtOnce() {
		this(PEOPLE);
	}

	AtOnce(int people) {
		this.people = people;
	}

	/** Has all of it done, and reads this meter before and after. */
	AtOnce work(List<Callable<?>> deeds, Callable<Usage> meter) throws Exception {
		Usage before = meter.call();
		work(deeds);
		this.usage = meter.call().since(before);
		return this;
	}

	/** Has all of it done. */
	AtOnce work(List<Callable<?>> deeds) throws Exception {
		Queue<Callable<?>> left = new ConcurrentLinkedQueue<>(deeds);
		ExecutorService workers = Executors.newFixedThreadPool(this.people);
		List<Future<?>> shifts = new ArrayList<>();
		long begin = System.nanoTime();
		for (int at = 0; at < this.people; at++) {
			shifts.add(workers.submit(() -> {
				for (Callable<?> deed = left.poll(); deed != null; deed = left.poll()) {
					long start = System.nanoTime();
					deed.call();
					this.times.add(Duration.ofNanos(System.nanoTime() - start));
				}
				return null;
			}));
		}
		workers.shutdown();
		for (Future<?> shift : shifts) {
			shift.get();
		}
		this.taken = Duration.ofNanos(System.nanoTime() - begin);
		return this;
	}

	/** How many deeds a second. */
	double perSecond() {
		return this.times.size() * 1e9 / this.taken.toNanos();
	}

	/** How long it took until nothing was left. */
	Duration taken() {
		return this.taken;
	}

	/** Who used the processors meanwhile. */
	Usage usage() {
		return this.usage;
	}

	/** In words, who kept them busy. */
	String busy() {
		return this.usage.shares(this.taken);
	}

	/** How long each took. */
	Times times() {
		return new Times(this.times);
	}

}
