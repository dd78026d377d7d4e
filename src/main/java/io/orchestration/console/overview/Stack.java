package io.orchestration.console.overview;

import java.time.LocalDate;

/**
 * A bar of two parts.
 *
 * @param place which one
 * @param day the day it stands for
 * @param lower how much is below
 * @param upper how much stands on it
 */
record Stack(int place, LocalDate day, long lower, long upper) {

	public long total() {
		return this.lower + this.upper;
	}

}
