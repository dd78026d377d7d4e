package io.orchestration.console.overview;

import java.util.Locale;

/**
 * How many of the resets came to this end.
 *
 * @param fate which end
 * @param number how many
 * @param share how much of all that is, from 0 to 1
 */
record FateShare(Fate fate, long number, double share) {

	private static final int PERCENT = 100;

	/** How long its bar is. */
	public String width() {
		return String.format(Locale.ROOT, "%.2f%%", PERCENT * this.share);
	}

}
