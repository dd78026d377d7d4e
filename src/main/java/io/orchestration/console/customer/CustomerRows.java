package io.orchestration.console.customer;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads customers for lists, in plain SQL that is the same on H2 and PostgreSQL. What
 * nobody would wait for ends with a {@code QueryTimeoutException}.
 */
@Component
class CustomerRows {

	private static final int PATIENCE_SECONDS = 2;

	private final JdbcClient jdbc;

	CustomerRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A page and one more, in the order they are read. */
	List<CustomerHit> read(PageStatement statement, CustomerConditions conditions) {
		return this.jdbc.sql(statement.sql(conditions))
			.withQueryTimeout(PATIENCE_SECONDS)
			.params(statement.parameters(conditions))
			.query((row, number) -> CustomerHit.of(row, statement.keys()))
			.list();
	}

	/** How many there are, counted as far as one more than anybody wants to know. */
	int count(CustomerConditions conditions) {
		return this.jdbc.sql(counting(conditions))
			.withQueryTimeout(PATIENCE_SECONDS)
			.params(conditions.parameters())
			.query(Integer.class)
			.single();
	}

	static String counting(CustomerConditions conditions) {
		return "select count(*) from (select 1 as hit from customer c where " + conditions.sql() + " limit "
				+ (CustomerPage.COUNTED + 1) + ") hits";
	}

}
