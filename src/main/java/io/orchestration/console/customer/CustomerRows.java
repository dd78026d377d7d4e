package io.orchestration.console.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads customers for lists, in plain SQL that is the same on H2 and PostgreSQL. What
 * nobody would wait for ends with a {@code QueryTimeoutException}.
 */
@Component
class CustomerRows {

	private final JdbcClient jdbc;

	CustomerRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A page and one more, in the order they are read. */
	List<CustomerHit> read(PageStatement statement, CustomerConditions conditions) {
		return this.jdbc.sql(statement.sql(conditions))
			.withQueryTimeout(conditions.patience().seconds())
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
			.withQueryTimeout(conditions.patience().seconds())
			.params(conditions.parameters())
			.query(Integer.class)
			.single();
	}

	/** The same of several in one statement, in their order. */
	List<Integer> counts(List<CustomerConditions> several) {
		Map<String, Object> parameters = new HashMap<>();
		several.forEach((it) -> parameters.putAll(it.parameters()));
		return this.jdbc.sql(counting(several))
			.withQueryTimeout(several.get(0).patience().seconds())
			.params(parameters)
			.query()
			.singleRow()
			.values()
			.stream()
			.map((it) -> ((Number) it).intValue())
			.toList();
	}

	static String counting(List<CustomerConditions> several) {
		return IntStream.range(0, several.size())
			.mapToObj((at) -> "(" + counting(several.get(at)) + ") as count" + at)
			.collect(Collectors.joining(", ", "select ", ""));
	}

	static String counting(CustomerConditions conditions) {
		return "select count(*) from (select 1 as hit from customer c where " + conditions.sql() + " limit "
				+ (CustomerPage.COUNTED + 1) + ") hits";
	}

}
