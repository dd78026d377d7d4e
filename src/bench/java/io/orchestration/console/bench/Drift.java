package io.orchestration.console.bench;

import java.util.List;
import java.util.Locale;

/**
 * Where something that should stay as it is has gone to. The first third of the time is
 * left out: there the JVM still compiles, and the heap takes the size it needs.
 *
 * @param second its mean in the second third
 * @param last its mean in the last third
 */
record Drift(double second, double last) {

	private static final double MOST = 1.15;

	/** Of values taken at even distances. */
	static Drift of(List<Long> values) {
		int third = values.size() / 3;
		return new Drift(mean(values.subList(third, 2 * third)), mean(values.subList(2 * third, values.size())));
	}

	/** Whether it stayed, but for what comes and goes. */
	boolean isFlat() {
		return this.last <= MOST * this.second;
	}

	/** As a figure, with a goal if there was time enough to stay as it is. */
	Figure figure(String work, String unit, boolean longEnough) {
		String reached = String.format(Locale.ROOT, "%.0f%s in the last third, %.0f in the second: × %.2f", this.last,
				unit, this.second, this.last / this.second);
		return longEnough ? new Figure(work, reached, "≤ × " + MOST, null, isFlat()) : Figure.plain(work, reached);
	}

	private static double mean(List<Long> values) {
		return values.stream().mapToLong(Long::longValue).average().orElse(0);
	}

}
