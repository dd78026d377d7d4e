package io.orchestration.console.overview;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.orchestration.console.password.ResetMethod;
import org.jspecify.annotations.Nullable;

/**
 * The resets that were asked for on some days.
 *
 * @param days on which days
 * @param counts how many of each kind on each day
 * @param medians how long half of those by mail took at most until the new password, by
 * the place of the day, and for all days; absent where none came to that
 */
record ResetFigures(Days days, List<ResetCount> counts, Map<Integer, Duration> medians) {

	/** How many there were. */
	public long asked() {
		return number((it) -> true);
	}

	public long byMail() {
		return number((it) -> it.method() == ResetMethod.MAIL);
	}

	public long typed() {
		return number((it) -> it.method() == ResetMethod.MANUAL);
	}

	public long completed() {
		return number((it) -> it.fate() == Fate.COMPLETED);
	}

	/** How much of all is completed, from 0 to 1; of none, nothing is. */
	public double completedShare() {
		return share(completed());
	}

	/** How long half of those by mail took at most, if any was completed. */
	public @Nullable Wait median() {
		return Optional.ofNullable(this.medians.get(Days.ALL)).map(Wait::new).orElse(null);
	}

	/** By mail below, typed above. */
	public StackedBars perDay() {
		return StackedBars.of("overview.resets", ResetMethod.MAIL, ResetMethod.MANUAL,
				this.days.places()
					.mapToObj((it) -> new Stack(it, this.days.at(it), number(it, ResetMethod.MAIL),
							number(it, ResetMethod.MANUAL)))
					.toList());
	}

	/** What became of them; also what became of none. */
	public List<FateShare> fates() {
		return Arrays.stream(Fate.values()).map((fate) -> {
			long number = number((it) -> it.fate() == fate);
			return new FateShare(fate, number, share(number));
		}).toList();
	}

	public DailyWaits waits() {
		return DailyWaits.of(this.days, this.medians);
	}

	private double share(long number) {
		return (asked() > 0) ? (double) number / asked() : 0;
	}

	private long number(int place, ResetMethod method) {
		return number((it) -> it.place() == place && it.method() == method);
	}

	private long number(Predicate<ResetCount> which) {
		return this.counts.stream().filter(which).mapToLong(ResetCount::resets).sum();
	}

}
