package io.orchestration.console.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * What some nodes have done in a while.
 *
 * @param count how many pages or resets
 * @param taken how long it took
 * @param meanwhile who used the processors in that time
 * @param usage who used them until all mails had left as well
 */
record Stint(int count, Duration taken, Usage meanwhile, Usage usage) {

	static final Stint NONE = new Stint(0, Duration.ZERO, Usage.NONE, Usage.NONE);

	/** What each node more should bring of a whole one. */
	private static final double WORTH = 0.8;

	private static final double ALL_BUSY = 0.9;

	Stint plus(Stint other) {
		return new Stint(this.count + other.count, this.taken.plus(other.taken), this.meanwhile.plus(other.meanwhile),
				this.usage.plus(other.usage));
	}

	double perSecond() {
		return this.count * 1e9 / this.taken.toNanos();
	}

	/** How much more these nodes did than one, unless the machine has no more to give. */
	Figure beside(Stint one, int nodes, String work, String unit) {
		double least = WORTH * nodes * one.perSecond();
		boolean held = nodes == 1 || perSecond() >= least || this.meanwhile.busy(this.taken) >= ALL_BUSY;
		return new Figure(work, String.format(Locale.ROOT, "%.0f %s/s", perSecond(), unit),
				(nodes == 1) ? "none, the others are held against it"
						: String.format(Locale.ROOT, "≥ %.0f/s, or all processors busy", least),
				String.format(Locale.ROOT, "%.2f of one node; %s", perSecond() / one.perSecond(),
						this.meanwhile.shares(this.taken)),
				held);
	}

	/** What one of them costs whom. */
	Figure cost(String work) {
		return new Figure(work, this.usage.each(this.count), "none, for reckoning", this.usage.limit(this.count), true);
	}

}
