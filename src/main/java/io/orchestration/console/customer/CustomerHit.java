package io.orchestration.console.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the list of customers, and where it stands.
 *
 * @param row the line
 * @param place where
 * @param gathered among how many it was gathered, if they were counted, else 0
 */
record CustomerHit(CustomerRow row, Cursor place, int gathered) {

	static CustomerHit of(ResultSet row, List<SortKey> keys) throws SQLException {
		List<Object> values = new ArrayList<>();
		for (int at = 0; at < keys.size(); at++) {
			values.add(keys.get(at).read(row, PageStatement.column(at)));
		}
		return new CustomerHit(CustomerRow.of(row), new Cursor(values, row.getLong("id")), row.getInt("gathered"));
	}

	/** The same in a list that is ordered by something else first. */
	CustomerHit below(Object firstKey) {
		List<Object> values = new ArrayList<>(List.of(firstKey));
		values.addAll(this.place.keys());
		return new CustomerHit(this.row, new Cursor(values, this.place.id()), this.gathered);
	}

}
