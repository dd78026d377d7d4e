package io.orchestration.console.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists customers page by page. A page starts where a cursor points to, so the last one
 * costs what the first one does. Plain SQL, the same on H2 and PostgreSQL.
 */
@Service
@Transactional(readOnly = true)
class CustomerListing {

	private static final String COUNT = """
			select count(*) from (
			    select 1 as hit
			    from customer c
			    left join customer_credential k on k.customer_id = c.id
			    where\s""";

	private final JdbcClient jdbc;

	private final Clock clock;

	CustomerListing(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The page at this place, or the first one if there is nothing at the place. The
	 * scopes bound what can be found, whatever the filter says.
	 * @param zone where the days of the filter begin and end
	 */
	CustomerPage page(Collection<Long> scopeIds, CustomerFilter filter, ZoneId zone, Ordering ordering, Place place) {
		CustomerConditions conditions = new CustomerConditions(scopeIds, filter, zone, this.clock.instant());
		SearchWords words = filter.words();
		SearchMatch match = SearchMatch.of(words);
		if (!words.isEmpty()) {
			conditions.search(match);
		}
		PageStatement statement = new PageStatement(match.keys(ordering.sort()), ordering, place);
		List<Hit> hits = hits(statement, conditions);
		boolean astray = hits.isEmpty() || (place.backwards() && hits.size() < CustomerPage.SIZE);
		if (astray && place.beside() != null) {
			return page(scopeIds, filter, zone, ordering, Place.START);
		}
		return page(hits, place, count(conditions));
	}

	private static CustomerPage page(List<Hit> hits, Place place, int count) {
		boolean more = hits.size() > CustomerPage.SIZE;
		List<Hit> shown = new ArrayList<>(more ? hits.subList(0, CustomerPage.SIZE) : hits);
		if (place.backwards()) {
			Collections.reverse(shown);
		}
		boolean hasBefore = place.backwards() ? more : place.beside() != null;
		boolean hasAfter = place.backwards() || more;
		return new CustomerPage(shown.stream().map(Hit::row).toList(), hasBefore ? shown.get(0).place() : null,
				hasAfter ? shown.get(shown.size() - 1).place() : null, count);
	}

	private List<Hit> hits(PageStatement statement, CustomerConditions conditions) {
		return this.jdbc.sql(statement.sql(conditions))
			.params(statement.parameters(conditions))
			.query((row, number) -> Hit.of(row, statement.keys()))
			.list();
	}

	private int count(CustomerConditions conditions) {
		return this.jdbc.sql(COUNT + conditions.sql() + " limit " + (CustomerPage.COUNTED + 1) + ") hits")
			.params(conditions.parameters())
			.query(Integer.class)
			.single();
	}

	/** A row, and where it stands. */
	private record Hit(CustomerRow row, Cursor place) {

		static Hit of(ResultSet row, List<SortKey> keys) throws SQLException {
			List<Object> values = new ArrayList<>();
			for (int at = 0; at < keys.size(); at++) {
				values.add(keys.get(at).read(row, PageStatement.column(at)));
			}
			return new Hit(CustomerRow.of(row), new Cursor(values, row.getLong("id")));
		}

	}

}
