package io.orchestration.console.staff;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the list, in which order, as the URL has it. What makes no sense there
 * leads to the start of the list in its usual order.
 */
record UserOrder(@Nullable String sort, @Nullable String direction, @Nullable String page) {

	private static final String DESCENDING = "descending";

	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

	UserSort column() {
		return UserSort.of(this.sort).orElse(UserSort.NAME);
	}

	boolean isDescending() {
		return DESCENDING.equals(this.direction);
	}

	/** Whether it is the start of the list as it is when nobody says anything. */
	boolean isUsual() {
		return column() == UserSort.NAME && !isDescending() && number() == 1;
	}

	/** As tables and the URL name it. */
	String way() {
		return isDescending() ? DESCENDING : "ascending";
	}

	/** Which page, counted from 1. */
	int number() {
		return Optional.ofNullable(this.page)
			.filter((it) -> NUMBER.matcher(it).matches())
			.map(Integer::parseInt)
			.orElse(1);
	}

	/** The same column, or another one upwards; the same the other way round. */
	UserOrder by(UserSort other) {
		boolean turned = column() == other && !isDescending();
		return new UserOrder(other.parameter(), turned ? DESCENDING : "ascending", null);
	}

	/** Another page in the same order. */
	UserOrder at(int other) {
		return new UserOrder(column().parameter(), way(), Integer.toString(other));
	}

}
