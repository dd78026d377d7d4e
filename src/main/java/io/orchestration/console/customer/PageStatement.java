package io.orchestration.console.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statement that reads one page. Keys and id are compared as one row value, which an
 * index on them answers at any depth.
 *
 * @param keys what the list is ordered by, before the id
 * @param descending whether it runs downwards
 * @param place where
 * @param gathering how its rows are come by
 */
record PageStatement(List<SortKey> keys, boolean descending, Place place, Gathering gathering) {

	private static final String COLUMNS = """
			select c.id, c.first_name, c.last_name, c.email, c.username, c.customer_number, c.phone, c.status,
			       c.last_login_at, c.registered_at, s.name as scope_name,
			       case when k.locked_until > :now then true else false end as locked, c.gathered,\s""";

	private static final String OTHER_TABLES = """

			join scope s on s.id = c.scope_id
			left join customer_credential k on k.customer_id = c.id
			""";

	/**
	 * Reads one row more than a page has, which tells whether there are more. What other
	 * tables know is read for these rows alone.
	 */
	String sql(CustomerConditions conditions) {
		boolean downwards = this.descending != this.place.backwards();
		String direction = downwards ? " desc" : "";
		String order = " order by " + each((at) -> column(at) + direction) + ", c.id" + direction;
		String keys = each((at) -> this.keys.get(at).sql() + " as " + column(at));
		String rows = "select c.*, " + this.gathering.count() + keys + " from " + this.gathering.from(conditions)
				+ " where " + this.gathering.where(conditions) + beyond(downwards ? "<" : ">") + order + " limit "
				+ (CustomerPage.SIZE + 1);
		return COLUMNS + each((at) -> "c." + column(at)) + " from (" + rows + ") c" + OTHER_TABLES + order;
	}

	Map<String, Object> parameters(CustomerConditions conditions) {
		Map<String, Object> all = new HashMap<>(conditions.parameters());
		Cursor beside = this.place.beside();
		if (beside != null) {
			IntStream.range(0, this.keys.size()).forEach((at) -> all.put(column(at), beside.keys().get(at)));
			all.put("beside", beside.id());
		}
		return all;
	}

	static String column(int at) {
		return "key" + at;
	}

	private String beyond(String comparison) {
		if (this.place.beside() == null) {
			return "";
		}
		return String.format(" and (%s, c.id) %s (%s, :beside)", each((at) -> this.keys.get(at).sql()), comparison,
				each((at) -> ":" + column(at)));
	}

	private String each(IntFunction<String> part) {
		return IntStream.range(0, this.keys.size()).mapToObj(part).collect(Collectors.joining(", "));
	}

}
