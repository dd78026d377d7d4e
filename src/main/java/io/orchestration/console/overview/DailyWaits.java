package io.orchestration.console.overview;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A chart of how long new passwords took, with a dot for each day that has any. A line
 * joins the dots of days that follow each other.
 *
 * @param dots day by day
 * @param unit what its scale counts in
 * @param plot where they stand
 */
record DailyWaits(List<Dot> dots, WaitUnit unit, Plot plot) {

	/**
	 * A day on which some came to an end.
	 *
	 * @param place which day
	 * @param day the day itself
	 * @param median how long half of them took at most
	 */
	record Dot(int place, LocalDate day, Wait median) {
	}

	/**
	 * A line from one dot to the next.
	 *
	 * @param from where it begins
	 * @param to where it ends
	 */
	record Link(Dot from, Dot to) {
	}

	static DailyWaits of(Days days, Map<Integer, Duration> medians) {
		List<Dot> dots = days.places()
			.boxed()
			.flatMap((it) -> Optional.ofNullable(medians.get(it))
				.map((median) -> new Dot(it, days.at(it), new Wait(median)))
				.stream())
			.toList();
		Duration longest = dots.stream()
			.map((it) -> it.median().duration())
			.max(Comparator.naturalOrder())
			.orElse(Duration.ZERO);
		WaitUnit unit = WaitUnit.fitting(longest);
		return new DailyWaits(dots, unit, new Plot(Scale.upTo((long) Math.ceil(unit.of(longest))), days.number()));
	}

	public List<Link> links() {
		return IntStream.range(1, this.dots.size())
			.mapToObj((it) -> new Link(this.dots.get(it - 1), this.dots.get(it)))
			.filter((it) -> it.to().place() == it.from().place() + 1)
			.toList();
	}

	public String y(Dot dot) {
		return this.plot.y(this.unit.of(dot.median().duration()));
	}

	/** Whether its figure is written at the dot. */
	public boolean isLabelled(Dot dot) {
		return this.plot.isRoomy() || dot.equals(longest());
	}

	/** The first day that took the longest. */
	public Dot longest() {
		return this.dots.stream()
			.reduce((one, next) -> (next.median().duration().compareTo(one.median().duration()) > 0) ? next : one)
			.orElseThrow();
	}

}
