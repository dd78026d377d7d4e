package io.orchestration.console.customer;

/** How the rows of a page are come by. */
enum Gathering {

	/** Along an index that has them in order, as far as the page goes. */
	NONE,
	/** All that fit are gathered first, so that no order tempts PostgreSQL to walk it. */
	ALL,
	/** The same with no more than anybody wants to have counted, whichever they are. */
	SOME;

	/** Where a statement finds the customers who fit, named {@code c}. */
	String from(CustomerConditions conditions) {
		String limit = (this == SOME) ? " limit " + (CustomerPage.COUNTED + 1) : "";
		return (this == NONE) ? "customer c"
				: "(select c.* from customer c where " + conditions.sql() + limit + " offset 0) c";
	}

	/** What is left to say of whom the statement is about. */
	String where(CustomerConditions conditions) {
		return (this == NONE) ? conditions.sql() : "true";
	}

}
