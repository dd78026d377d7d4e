package io.orchestration.console.bench;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One line of BENCHMARKS.md.
 *
 * @param work what was done
 * @param reached how fast it was
 * @param goal how fast it should be, or nothing if it is only good to know
 * @param bare what the bare parts take in the same run, or nothing if there are none
 * @param held whether the goal was reached
 */
record Figure(String work, String reached, @Nullable String goal, @Nullable String bare, boolean held) {

	private static final String NONE = "–";

	/** Something good to know. */
	static Figure plain(String work, String reached) {
		return new Figure(work, reached, null, null, true);
	}

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
		String beside = Stream.of(this.goal, (this.bare != null) ? "bare: " + this.bare : null)
			.flatMap(Stream::ofNullable)
			.collect(Collectors.joining("; "));
		return this.work + ": " + this.reached + (beside.isEmpty() ? "" : " (" + beside + ")");
	}

	/** The line as a row of a table. */
	String row() {
		String verdict = (this.goal == null) ? NONE : this.held ? "yes" : "**no**";
		return String.format("| %s | %s | %s | %s | %s |", this.work, this.reached,
				Objects.requireNonNullElse(this.goal, NONE), Objects.requireNonNullElse(this.bare, NONE), verdict);
	}

}
