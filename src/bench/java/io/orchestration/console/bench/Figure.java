package io.orchestration.console.bench;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One line of BENCHMARKS.md.
 *
 * @param work what was done
 * @param reached how fast it was
 * @param goal how fast it should be
 * @param bare what the bare parts take in the same run, or nothing if there are none
 * @param held whether the goal was reached
 */
record Figure(String work, String reached, String goal, @Nullable String bare, boolean held) {

	/** Some work within so much time, in milliseconds, in 95 of 100 cases. */
	static Figure within(String work, Times times, double most, @Nullable String bare) {
		return new Figure(work, times.exact(), String.format(Locale.ROOT, "p95 ≤ %.0f ms", most), bare,
				times.exactMillis(95) <= most);
	}

	/** So much work a second. */
	static Figure rate(String work, double perSecond, double least, String bare) {
		return new Figure(work, String.format(Locale.ROOT, "%.0f/s", perSecond),
				String.format(Locale.ROOT, "≥ %.0f/s", least), bare, perSecond >= least);
	}

	@Override
	public String toString() {
		return this.work + ": " + this.reached + " (" + this.goal + ((this.bare != null) ? "; bare: " + this.bare : "")
				+ ")";
	}

	/** The line as a row of a table. */
	String row() {
		return String.format("| %s | %s | %s | %s | %s |", this.work, this.reached, this.goal,
				(this.bare != null) ? this.bare : "–", this.held ? "yes" : "**no**");
	}

}
