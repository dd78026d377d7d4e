package io.orchestration.console.customer;

/** How the rows of a page are come by. */
enum Gathering {

	/** Along an index that has them in order, as far as the page goes. */
	NONE,
	/** All that fit are gathered first, so that no order tempts PostgreSQL to walk it. */
	ALL,
	/**
	 * The same with no more than anybody wants to have counted, whichever they are. Each
	 * row says how many they are.
	 */
	SOME;

	/** Where a statement finds the customers who fit, named {@code c}. */
	String from(CustomerConditions conditions) {
		String all = "select c.* from customer c where " + conditions.sql();
		return switch (this) {
			case NONE -> "customer c";
			case ALL -> "(" + all + " offset 0) c";
			case SOME -> "(select g.*, count(*) over () as gathered from (" + all + " limit "
					+ (CustomerPage.COUNTED + 1) + ") g) c";
		};
	}

	/** What else to read of each row, so that all of them say how many were gathered. */
	String count() {
		return (this == SOME) ? "" : "0 as gathered, ";
	}

	/** What is left to say of whom the statement is about. */
	String where(CustomerConditions conditions) {
		return (this == NONE) ? conditions.sql() : "true";
	}

}
