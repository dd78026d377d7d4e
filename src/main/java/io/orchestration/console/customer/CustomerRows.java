package io.orchestration.console.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

	/** Scopes by their names, which several may share. */
	SortedMap<String, List<Long>> scopes(Collection<Long> ids) {
		return this.jdbc.sql("select id, name from scope where id in (:ids)")
			.param("ids", ids)
			.query((row, number) -> Map.entry(row.getString("name"), row.getLong("id")))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/** How many scopes there are. */
	int countScopes() {
		return this.jdbc.sql("select count(*) from scope").query(Integer.class).single();
	}

	/** How many there are, counted as far as one more than anybody wants to know. */
	int count(CustomerConditions conditions) {
		return this.jdbc.sql(counting(conditions))
			.withQueryTimeout(PATIENCE_SECONDS)
			.params(conditions.parameters())
			.query(Integer.class)
			.single();
	}

	/**
	 * Whether any of these lets through more than anybody wants to have counted. Asks for
	 * one after the other, in a single statement, and for none after the first that does.
	 */
	boolean isUncounted(List<CustomerConditions> anyOf) {
		Map<String, Object> parameters = new HashMap<>();
		anyOf.forEach((it) -> parameters.putAll(it.parameters()));
		return this.jdbc.sql(comparing(anyOf))
			.withQueryTimeout(PATIENCE_SECONDS)
			.params(parameters)
			.query(Boolean.class)
			.single();
	}

	static String comparing(List<CustomerConditions> anyOf) {
		return anyOf.stream()
			.map((it) -> "when (" + counting(it) + ") > " + CustomerPage.COUNTED + " then true")
			.collect(Collectors.joining(" ", "select case ", " else false end"));
	}

	static String counting(CustomerConditions conditions) {
		return "select count(*) from (select 1 as hit from customer c where " + conditions.sql() + " limit "
				+ (CustomerPage.COUNTED + 1) + ") hits";
	}

}
