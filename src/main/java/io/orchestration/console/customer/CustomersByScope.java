package io.orchestration.console.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Lists customers by the names of their scopes, one scope after the other and in each by
 * their own names: no index could hold the names of another table.
 */
@Component
class CustomersByScope {

	private static final List<SortKey> BY_NAME = CustomerSort.NAME.keys();

	private final CustomerRows rows;

	CustomersByScope(CustomerRows rows) {
		this.rows = rows;
	}

	/** The page at the place, among the customers of these scopes. */
	CustomerPage page(Collection<Long> scopeIds, CustomerConditions conditions, boolean descending, Place place) {
		SortedMap<String, List<Long>> byName = this.rows.scopes(scopeIds);
		List<String> names = new ArrayList<>(byName.keySet());
		if (descending != place.backwards()) {
			Collections.reverse(names);
		}
		List<CustomerHit> hits = new ArrayList<>();
		for (String name : names) {
			Place start = startIn(name, descending, place);
			if (start != null && hits.size() <= CustomerPage.SIZE) {
				PageStatement statement = new PageStatement(BY_NAME, descending, start, Gathering.NONE);
				this.rows.read(statement, conditions.and("c.scope_id in (:alike)", Map.of("alike", byName.get(name))))
					.forEach((it) -> hits.add(it.below(name)));
			}
		}
		return CustomerPage.of(hits.subList(0, Math.min(hits.size(), CustomerPage.SIZE + 1)), place,
				this.rows.count(conditions));
	}

	/** Where to begin in scopes of this name, if the page reaches them at all. */
	private static @Nullable Place startIn(String name, boolean descending, Place place) {
		if (place.beside() == null) {
			return place;
		}
		int further = name.compareTo((String) place.beside().keys().get(0));
		if (further == 0) {
			return new Place(place.beside().withoutFirstKey(), place.backwards());
		}
		return ((further > 0) != (descending != place.backwards())) ? new Place(null, place.backwards()) : null;
	}

}
