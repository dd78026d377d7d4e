package io.orchestration.console.overview;

import java.util.List;

/**
 * A chart with a bar of two parts for each day.
 *
 * @param key begins the keys of its texts
 * @param lower what stands below
 * @param upper what stands on it
 * @param stacks the bars, day by day
 * @param plot where they stand
 */
record StackedBars(String key, Enum<?> lower, Enum<?> upper, List<Stack> stacks, Plot plot) {

	static StackedBars of(String key, Enum<?> lower, Enum<?> upper, List<Stack> stacks) {
		long highest = stacks.stream().mapToLong(Stack::total).max().orElse(0);
		return new StackedBars(key, lower, upper, stacks, new Plot(Scale.upTo(highest), stacks.size()));
	}

	/** How much there is on all days. */
	public long total() {
		return lowerTotal() + upperTotal();
	}

	public long lowerTotal() {
		return this.stacks.stream().mapToLong(Stack::lower).sum();
	}

	public long upperTotal() {
		return this.stacks.stream().mapToLong(Stack::upper).sum();
	}

	/** The first day that has the most. */
	public Stack highest() {
		return this.stacks.stream().reduce((one, next) -> (next.total() > one.total()) ? next : one).orElseThrow();
	}

	/** Whether its figure is written at the bar. */
	public boolean isLabelled(Stack stack) {
		return stack.total() > 0 && (this.plot.isRoomy() || stack.equals(highest()));
	}

}
