package io.orchestration.console.overview;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The scale at the side of a chart, from nothing up in round steps.
 *
 * @param step 1, 2 or 5, or ten, a hundred times that
 * @param steps how many there are
 */
record Scale(long step, long steps) {

	private static final long MOST_STEPS = 5;

	/** One of a kind shall not look like many. */
	private static final long LEAST = 4;

	private static final long[] ROUND = { 1, 2, 5 };

	private static final long TEN = 10;

	/** The shortest one on which this still stands. */
	static Scale upTo(long highest) {
		long top = Math.max(highest, LEAST);
		long step = LongStream.iterate(1, (it) -> it * TEN)
			.flatMap((it) -> LongStream.of(ROUND).map((round) -> round * it))
			.filter((it) -> it * MOST_STEPS >= top)
			.findFirst()
			.orElseThrow();
		return new Scale(step, (top + step - 1) / step);
	}

	/** What is written at its lines. */
	public List<Long> values() {
		return LongStream.rangeClosed(0, this.steps).map((it) -> it * this.step).boxed().toList();
	}

	/** How far up a value stands: 0 at the bottom, 1 at the top. */
	double share(double value) {
		return value / (this.step * this.steps);
	}

}
