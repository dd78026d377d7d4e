package io.orchestration.console.customer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Lists those a search finds, the closest first. As long as they can be counted, all of
 * them are put in order. Of more, those who are closest are asked for first, and none
 * further than the page needs.
 */
@Component
class CustomerSearch {

	private final CustomerRows rows;

	CustomerSearch(CustomerRows rows) {
		this.rows = rows;
	}

	/** Whom the search finds, the closest first. */
	CustomerPage page(CustomerConditions conditions, SearchMatch match, Place place) {
		int count = count(conditions, match);
		return CustomerPage.of(
				(count <= CustomerPage.COUNTED) ? all(conditions, match, place) : closest(conditions, match, place),
				place, count);
	}

	/** All whom the search finds, in an order that has nothing to do with it. */
	CustomerPage page(CustomerConditions conditions, SearchMatch match, Ordering ordering, Place place) {
		PageStatement statement = new PageStatement(ordering.sort().keys(), ordering.descending(), place,
				Gathering.ALL);
		return CustomerPage.of(this.rows.read(statement, match.in(conditions)), place, count(conditions, match));
	}

	/**
	 * How many are found, counted as far as one more than anybody wants to know. Those
	 * whose name starts so are counted first: an index alone tells, and often they are
	 * more than enough.
	 */
	int count(CustomerConditions conditions, SearchMatch match) {
		int last = this.rows.count(match.in(conditions, Closeness.LAST_NAME));
		int most = (last > CustomerPage.COUNTED) ? last : this.rows.count(match.in(conditions, Closeness.FIRST_NAME));
		return (most > CustomerPage.COUNTED) ? most : this.rows.count(match.in(conditions));
	}

	private List<CustomerHit> all(CustomerConditions conditions, SearchMatch match, Place place) {
		PageStatement statement = new PageStatement(List.of(match.rank(), match.name()), false, place, Gathering.ALL);
		return this.rows.read(statement, match.in(conditions));
	}

	private List<CustomerHit> closest(CustomerConditions conditions, SearchMatch match, Place place) {
		List<Closeness> order = new ArrayList<>(Arrays.asList(Closeness.values()));
		if (place.backwards()) {
			Collections.reverse(order);
		}
		List<CustomerHit> hits = new ArrayList<>();
		for (Closeness closeness : order) {
			Place start = startIn(closeness, place);
			if (start != null && hits.size() <= CustomerPage.SIZE && isReached(closeness, conditions, match)) {
				PageStatement statement = new PageStatement(List.of(SearchMatch.name(closeness)), false, start,
						closeness.gathering());
				this.rows.read(statement, match.inNoCloser(conditions, closeness))
					.forEach((it) -> hits.add(it.ranked(closeness)));
			}
		}
		return hits.subList(0, Math.min(hits.size(), CustomerPage.SIZE + 1));
	}

	/** Letters inside words are not looked for beyond a thousand words that start so. */
	private boolean isReached(Closeness closeness, CustomerConditions conditions, SearchMatch match) {
		return closeness != Closeness.INSIDE
				|| this.rows.count(match.inNoCloser(conditions, Closeness.WORD_START)) <= CustomerPage.COUNTED;
	}

	/** Where to begin among those who fit so, if the page reaches them at all. */
	private static @Nullable Place startIn(Closeness closeness, Place place) {
		if (place.beside() == null) {
			return place;
		}
		int nearer = Integer.compare(closeness.rank(), (int) place.beside().keys().get(0));
		if (nearer == 0) {
			return new Place(place.beside().withoutFirstKey(), place.backwards());
		}
		return ((nearer > 0) != place.backwards()) ? new Place(null, place.backwards()) : null;
	}

}
