package io.orchestration.console.customer;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists customers page by page. A page starts where a cursor points to, so the last one
 * costs what the first one does.
 */
@Service
@Transactional(readOnly = true)
class CustomerListing {

	private final CustomerRows rows;

	private final CustomerSearch search;

	private final CustomersByScope byScope;

	private final FreshPlans plans;

	private final Clock clock;

	CustomerListing(CustomerRows rows, CustomerSearch search, CustomersByScope byScope, FreshPlans plans, Clock clock) {
		this.rows = rows;
		this.search = search;
		this.byScope = byScope;
		this.plans = plans;
		this.clock = clock;
	}

	/**
	 * The page at this place, or the first one if there is nothing at the place. The
	 * scopes bound what can be found, whatever the filter says.
	 * @param zone where the days of the filter begin and end
	 */
	CustomerPage page(Collection<Long> scopeIds, CustomerFilter filter, ZoneId zone, Ordering ordering, Place place) {
		this.plans.insist();
		CustomerConditions conditions = new CustomerConditions(scopeIds, isEverywhere(scopeIds, filter), filter, zone,
				this.clock);
		CustomerPage page = page(scopeIds, conditions, filter.words(), ordering, place);
		boolean astray = page.isEmpty() || (place.backwards() && page.rows().size() < CustomerPage.SIZE);
		return (astray && place.beside() != null) ? page(scopeIds, conditions, filter.words(), ordering, Place.START)
				: page;
	}

	/** Asked for searches only. */
	private boolean isEverywhere(Collection<Long> scopeIds, CustomerFilter filter) {
		return !filter.words().isEmpty() && scopeIds.size() == this.rows.countScopes();
	}

	private CustomerPage page(Collection<Long> scopeIds, CustomerConditions conditions, SearchWords words,
			Ordering ordering, Place place) {
		if (!words.isEmpty()) {
			SearchMatch match = new SearchMatch(words);
			return (ordering.sort() == CustomerSort.RELEVANCE) ? this.search.page(conditions, match, place)
					: this.search.page(conditions, match, ordering, place);
		}
		if (ordering.sort() == CustomerSort.SCOPE) {
			return this.byScope.page(scopeIds, conditions, ordering.descending(), place);
		}
		PageStatement statement = new PageStatement(ordering.sort().keys(), ordering.descending(), place,
				Gathering.NONE);
		return CustomerPage.of(this.rows.read(statement, conditions), place, this.rows.count(conditions));
	}

}
