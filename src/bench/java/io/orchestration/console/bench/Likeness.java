package io.orchestration.console.bench;

import java.util.List;
import java.util.Locale;

/**
 * How much alike the answers to two kinds of question are.
 *
 * @param known how long each answer took about what exists, in milliseconds
 * @param unknown the same about what does not
 * @param unlike how many answers differed in more than the words that were sent
 */
record Likeness(List<Double> known, List<Double> unknown, int unlike) {

	private static final int ENOUGH = 1_000;

	private static final double MOST_MILLIS = 5;

	private static final double MOST_PERCENT = 5;

	private static final double MOST_TELLING = 0.05;

	/**
	 * Whether nothing can be learned from them, as T17 counts it. So few that chance
	 * decides are judged by their words only.
	 */
	boolean holds() {
		return this.unlike == 0 && (this.known.size() < ENOUGH || takeAlike());
	}

	private boolean takeAlike() {
		return Math.abs(apart()) < MOST_MILLIS && Math.abs(percentApart()) < MOST_PERCENT
				&& Math.abs(telling() - 0.5) <= MOST_TELLING;
	}

	/** How often a slower answer is one about what exists: one half tells nothing. */
	private double telling() {
		double slower = 0;
		for (double one : this.known) {
			for (double other : this.unknown) {
				slower += (one > other) ? 1 : (one == other) ? 0.5 : 0;
			}
		}
		return slower / this.known.size() / this.unknown.size();
	}

	private double apart() {
		return median(this.known) - median(this.unknown);
	}

	private double percentApart() {
		return 100 * apart() / median(this.unknown);
	}

	private static double median(List<Double> times) {
		return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "medians %.2f and %.2f ms, %.1f %% apart, AUC %.3f, %d of 2 x %d unlike",
				median(this.known), median(this.unknown), percentApart(), telling(), this.unlike, this.known.size());
	}

}
