package io.orchestration.console.customer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
		Map<Closeness, Integer> starts = starts(conditions, match);
		if (areMany(starts) || (match.isVague() && areFew(starts))) {
			List<CustomerHit> hits = oneKindAfterTheOther(conditions, match, place, starts);
			OptionalInt count = areMany(starts) ? OptionalInt.of(CustomerPage.COUNTED + 1) : count(hits, place);
			if (count.isPresent()) {
				return CustomerPage.of(hits, place, count.getAsInt());
			}
		}
		PageStatement closestFirst = new PageStatement(List.of(match.rank(), match.name()), false, place,
				Gathering.SOME);
		List<CustomerHit> hits = this.rows.read(closestFirst, match.in(conditions));
		int count = hits.isEmpty() ? this.rows.count(match.in(conditions)) : hits.get(0).gathered();
		return CustomerPage.of(
				(count > CustomerPage.COUNTED) ? oneKindAfterTheOther(conditions, match, place, starts) : hits, place,
				count);
	}

	/** All whom the search finds, in an order that has nothing to do with it. */
	CustomerPage page(CustomerConditions conditions, SearchMatch match, Ordering ordering, Place place) {
		PageStatement statement = new PageStatement(ordering.sort().keys(), ordering.descending(), place,
				Gathering.ALL);
		int count = areMany(starts(conditions, match)) ? CustomerPage.COUNTED + 1
				: this.rows.count(match.in(conditions));
		return CustomerPage.of(this.rows.read(statement, match.in(conditions)), place, count);
	}

	/** How many names, addresses and numbers start so. */
	private Map<Closeness, Integer> starts(CustomerConditions conditions, SearchMatch match) {
		List<Integer> counts = this.rows
			.counts(Closeness.STARTS.stream().map((it) -> match.counting(conditions, it)).toList());
		Map<Closeness, Integer> starts = new EnumMap<>(Closeness.class);
		Closeness.STARTS.forEach((it) -> starts.put(it, counts.get(starts.size())));
		return starts;
	}

	/** More than anybody wants to have counted: then nobody else has to be counted. */
	private static boolean areMany(Map<Closeness, Integer> starts) {
		return starts.values().stream().anyMatch((it) -> it > CustomerPage.COUNTED);
	}

	/**
	 * Too few to fill a page, so that it comes to those with the letters inside words.
	 */
	private static boolean areFew(Map<Closeness, Integer> starts) {
		return starts.values().stream().mapToInt(Integer::intValue).sum() <= CustomerPage.SIZE;
	}

	/** How many there are, if reading one kind after the other has told. */
	private static OptionalInt count(List<CustomerHit> hits, Place place) {
		if (hits.stream().anyMatch((it) -> it.gathered() > CustomerPage.COUNTED)) {
			return OptionalInt.of(CustomerPage.COUNTED + 1);
		}
		boolean all = place.beside() == null && hits.size() <= CustomerPage.SIZE;
		return all ? OptionalInt.of(hits.size()) : OptionalInt.empty();
	}

	private List<CustomerHit> oneKindAfterTheOther(CustomerConditions conditions, SearchMatch match, Place place,
			Map<Closeness, Integer> starts) {
		List<Closeness> order = new ArrayList<>(Arrays.asList(Closeness.values()));
		if (place.backwards()) {
			Collections.reverse(order);
		}
		List<CustomerHit> hits = new ArrayList<>();
		OptionalInt wordStarts = OptionalInt.empty();
		for (Closeness closeness : order) {
			Place start = startIn(closeness, place);
			if (start == null || hits.size() > CustomerPage.SIZE || Objects.equals(starts.get(closeness), 0)
					|| (closeness == Closeness.INSIDE && areBeyondReach(wordStarts, conditions, match))) {
				continue;
			}
			PageStatement statement = new PageStatement(List.of(SearchMatch.name(closeness)), false, start,
					closeness.gathering());
			List<CustomerHit> read = this.rows.read(statement, match.inNoCloser(conditions, closeness));
			read.forEach((it) -> hits.add(it.below(closeness.rank())));
			wordStarts = (closeness == Closeness.WORD_START) ? gathered(read, start) : wordStarts;
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
