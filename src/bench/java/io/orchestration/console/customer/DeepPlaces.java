package io.orchestration.console.customer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Leads deep into the list of customers, where nobody would turn page by page. */
public final class DeepPlaces {

	private DeepPlaces() {
	}

	/** Everything the list can be sorted by, as URLs say it. */
	public static List<String> sorts() {
		return Arrays.stream(CustomerSort.values())
			.filter((it) -> it != CustomerSort.RELEVANCE)
			.map(CustomerSort::parameter)
			.toList();
	}

	/** The query of the page that follows so many customers in this order. */
	public static String queryAfter(int customers, String sort, Connection connection) throws SQLException {
		Ordering ordering = Ordering.of(sort, null, false);
		List<SortKey> keys = ordering.sort().keys();
		String columns = IntStream.range(0, keys.size())
			.mapToObj((at) -> keys.get(at).sql() + " as " + PageStatement.column(at))
			.collect(Collectors.joining(", "));
		String order = IntStream.range(0, keys.size())
			.mapToObj(PageStatement::column)
			.collect(Collectors.joining(", "));
		String sql = "select c.id, " + columns + " from customer c join scope s on s.id = c.scope_id order by " + order
				+ ", c.id offset ? fetch first 1 row only";
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setInt(1, customers);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				List<Object> values = new ArrayList<>();
				for (int at = 0; at < keys.size(); at++) {
					values.add(keys.get(at).read(row, PageStatement.column(at)));
				}
				return "sort=" + sort + "&direction=ascending&after="
						+ new Cursor(values, row.getLong("id")).encode(ordering);
			}
		}
	}

}
