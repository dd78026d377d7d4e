package io.orchestration.console.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How long something took, many times over. */
class Times {

	private final List<Duration> sorted;

	Times(Collection<Duration> times) {
		this.sorted = times.stream().sorted().toList();
	}

	/** The time that so many in a hundred stay below. */
	long millis(int percent) {
		return Math.round(exactMillis(percent));
	}

	/** The same to the microsecond. */
	double exactMillis(int percent) {
		int rank = (int) Math.ceil(percent / 100.0 * this.sorted.size());
		return this.sorted.isEmpty() ? 0 : this.sorted.get(Math.max(rank, 1) - 1).toNanos() / 1e6;
	}

	/** For what takes less than a millisecond, or not much more. */
	String exact() {
		return String.format(Locale.ROOT, "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, max %.2f ms, of %d", exactMillis(50),
				exactMillis(95), exactMillis(99), exactMillis(100), this.sorted.size());
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "p50 %d ms, p95 %d ms, p99 %d ms, max %d ms, of %d", millis(50), millis(95),
				millis(99), millis(100), this.sorted.size());
	}

}
