package io.orchestration.console.customer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

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
		boolean many = areMany(conditions, match);
		List<CustomerHit> apart = (many || match.isVague()) ? oneKindAfterTheOther(conditions, match, place)
				: List.of();
		if (many || apart.stream().anyMatch((it) -> it.gathered() > CustomerPage.COUNTED)) {
			return CustomerPage.of(apart, place, CustomerPage.COUNTED + 1);
		}
		PageStatement closestFirst = new PageStatement(List.of(match.rank(), match.name()), false, place,
				Gathering.SOME);
		List<CustomerHit> hits = this.rows.read(closestFirst, match.in(conditions));
		int count = hits.isEmpty() ? this.rows.count(match.in(conditions)) : hits.get(0).gathered();
		if (count <= CustomerPage.COUNTED) {
			return CustomerPage.of(hits, place, count);
		}
		return CustomerPage.of(match.isVague() ? apart : oneKindAfterTheOther(conditions, match, place), place, count);
	}

	/** All whom the search finds, in an order that has nothing to do with it. */
	CustomerPage page(CustomerConditions conditions, SearchMatch match, Ordering ordering, Place place) {
		PageStatement statement = new PageStatement(ordering.sort().keys(), ordering.descending(), place,
				Gathering.ALL);
		int count = areMany(conditions, match) ? CustomerPage.COUNTED + 1 : this.rows.count(match.in(conditions));
		return CustomerPage.of(this.rows.read(statement, match.in(conditions)), place, count);
	}

	/**
	 * Whether more names, addresses or numbers start so than anybody wants to have
	 * counted: then nobody else has to be counted.
	 */
	private boolean areMany(CustomerConditions conditions, SearchMatch match) {
		return this.rows.isUncounted(Closeness.STARTS.stream().map((it) -> match.counting(conditions, it)).toList());
	}

	private List<CustomerHit> oneKindAfterTheOther(CustomerConditions conditions, SearchMatch match, Place place) {
		List<Closeness> order = new ArrayList<>(Arrays.asList(Closeness.values()));
		if (place.backwards()) {
			Collections.reverse(order);
		}
		List<CustomerHit> hits = new ArrayList<>();
		OptionalInt starts = OptionalInt.empty();
		for (Closeness closeness : order) {
			Place start = startIn(closeness, place);
			if (start == null || hits.size() > CustomerPage.SIZE
					|| (closeness == Closeness.INSIDE && areBeyondReach(starts, conditions, match))) {
				continue;
			}
			PageStatement statement = new PageStatement(List.of(SearchMatch.name(closeness)), false, start,
					closeness.gathering());
			List<CustomerHit> read = this.rows.read(statement, match.inNoCloser(conditions, closeness));
			read.forEach((it) -> hits.add(it.below(closeness.rank())));
			starts = (closeness == Closeness.WORD_START) ? gathered(read, start) : starts;
		}
		return hits.subList(0, Math.min(hits.size(), CustomerPage.SIZE + 1));
	}

	/** Letters inside words are not looked for beyond a thousand words that start so. */
	private boolean areBeyondReach(OptionalInt starts, CustomerConditions conditions, SearchMatch match) {
		return starts.orElseGet(
				() -> this.rows.count(match.inNoCloser(conditions, Closeness.WORD_START))) > CustomerPage.COUNTED;
	}

	/** Among how many these are, unless there are more on the pages before. */
	private static OptionalInt gathered(List<CustomerHit> read, Place start) {
		boolean known = !read.isEmpty() || start.beside() == null;
		return known ? OptionalInt.of(read.isEmpty() ? 0 : read.get(0).gathered()) : OptionalInt.empty();
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
