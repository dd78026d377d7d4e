package io.orchestration.console.overview;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far back somebody wants to look.
 *
 * @param days over so many days, today included
 */
record PeriodForm(@Nullable Integer days) {

	/** What there is to choose from: longer ones would take long to count. */
	static final List<Integer> OFFERED = List.of(7, 30, 90);

	private static final int USUAL = 30;

	boolean isOffered() {
		return OFFERED.contains(number());
	}

	int number() {
		return (this.days != null) ? this.days : USUAL;
	}

}
