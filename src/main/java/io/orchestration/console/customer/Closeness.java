package io.orchestration.console.customer;

import java.util.Arrays;
import java.util.List;

/** How well a customer fits what was typed, the best first. */
enum Closeness {

	/** The whole address, username, number or phone number was typed. */
	WHOLE(0),
	/** Last name and first name start with it; who is called just so comes first. */
	LAST_NAME(1),
	/** First name and last name start with it; who is called just so comes first. */
	FIRST_NAME(2),
	/** The address starts with it. */
	ADDRESS(3),
	/** The customer number starts with it. */
	NUMBER(4),
	/** Each word starts a word of anything the customer can be found by. */
	WORD_START(5),
	/** Each word stands anywhere in it. */
	INSIDE(6);

	/** Those of whom an index alone tells how many there are, and in which order. */
	static final List<Closeness> STARTS = List.of(LAST_NAME, FIRST_NAME, ADDRESS, NUMBER);

	private final int rank;

	Closeness(int rank) {
		this.rank = rank;
	}

	/** Its place among all, the best being the least. */
	int rank() {
		return this.rank;
	}

	/** All that are better, the best first. */
	List<Closeness> closer() {
		return Arrays.stream(values()).filter((it) -> it.rank < this.rank).toList();
	}

	/** How those who fit so, and no closer, are come by if they may be very many. */
	Gathering gathering() {
		return switch (this) {
			case WHOLE -> Gathering.ALL;
			case LAST_NAME, FIRST_NAME, ADDRESS, NUMBER -> Gathering.NONE;
			case WORD_START, INSIDE -> Gathering.SOME;
		};
	}

}
