package io.orchestration.console.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.web.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class CustomerPagingTests {

	private static final List<AccountStatus> STATUSES = List.of(AccountStatus.values());

	@Autowired
	CustomerListing listing;

	@Autowired
	CustomerBatch batch;

	@Autowired
	Scopes scopes;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	@BeforeEach
	void makeVendor() {
		this.vendor = this.fixtures.vendor();
	}

	@ParameterizedTest
	@CsvSource({ "NAME", "EMAIL", "USERNAME", "NUMBER", "PHONE", "STATUS", "LAST_LOGIN", "REGISTERED", "SCOPE" })
	void visitsEveryoneOnceForthAndBackInEveryOrder(CustomerSort sort) {
		crowd(120);

		for (boolean descending : new boolean[] { false, true }) {
			Ordering ordering = new Ordering(sort, descending);
			List<List<Long>> forth = walk("", ordering);
			assertThat(forth).extracting(List::size).containsExactly(50, 50, 20);
			assertThat(forth.stream().flatMap(List::stream)).doesNotHaveDuplicates();
			assertThat(walkBack("", ordering)).isEqualTo(forth.subList(0, 2));
		}
	}

	@Test
	void ordersByTheNamesOfScopesWhichSeveralMayShare() {
		crowd(120);
		Ordering byScope = new Ordering(CustomerSort.SCOPE, false);
		assertThat(page(subtree(), filter(""), byScope, Place.START).rows()).extracting(CustomerRow::scopeName)
			.isSorted();

		this.jdbc.sql("update scope set version = version + 1, name = 'Twins' where id in (:subtree)")
			.param("subtree", subtree())
			.update();

		assertThat(walk("", byScope)).isEqualTo(walk("", new Ordering(CustomerSort.NAME, false)));
	}

	@Test
	void visitsEveryHitOnceForthAndBackByRelevance() {
		crowd(120);

		Ordering ordering = Ordering.of(null, null, true);
		List<List<Long>> forth = walk("a", ordering);

		assertThat(forth).extracting(List::size).containsExactly(50, 50, 20);
		assertThat(forth.stream().flatMap(List::stream)).doesNotHaveDuplicates();
		assertThat(walkBack("a", ordering)).isEqualTo(forth.subList(0, 2));
	}

	@Test
	void countsAThousandAndThenSaysMore() {
		crowd(1000);
		assertThat(page("", Place.START).count()).isEqualTo(1000);
		assertThat(page("", Place.START).isUncounted()).isFalse();

		this.fixtures.customer(this.vendor);

		assertThat(page("", Place.START).isUncounted()).isTrue();
	}

	@Test
	void startsOverWhenThePlaceIsEmptyByNow() {
		crowd(3);
		Cursor afterAll = new Cursor(List.of("\uffff"), Long.MAX_VALUE);
		Cursor beforeAll = new Cursor(List.of(""), 0);

		assertThat(page("", new Place(afterAll, false)).rows()).hasSize(3);
		assertThat(page("", new Place(beforeAll, true)).rows()).hasSize(3);
	}

	/** Many people, of whom many share what they can be sorted by, or lack it. */
	private void crowd(int size) {
		Scope store = this.fixtures.store(this.vendor);
		List<Customer> people = IntStream.range(0, size).mapToObj((at) -> {
			Customer it = new Customer((at % 3 == 0) ? store.id() : this.vendor.id(), this.fixtures.unique() + at,
					CustomerType.UNREGISTERED, new PersonName("Ada", "Twin" + at % 7),
					Instant.parse("2025-01-01T00:00:00Z").plusSeconds(at % 5));
			it.identifyBy((at % 2 == 0) ? null : "ada" + at,
					(at % 4 == 0) ? null : new EmailAddress("a" + at + "@x.yz"));
			it.rename(it.getName(), (at % 3 == 0) ? null : "+1 555 010" + at % 10);
			it.classify(CustomerType.UNREGISTERED, STATUSES.get(at % 3));
			return it;
		}).toList();
		this.batch.insert(people);
		this.jdbc.sql("update customer set last_login_at = registered_at where scope_id = ? and status = 'ACTIVE'")
			.param(this.vendor.id())
			.update();
	}

	private List<List<Long>> walk(String typed, Ordering ordering) {
		List<List<Long>> pages = new ArrayList<>();
		CustomerPage page = page(subtree(), filter(typed), ordering, Place.START);
		pages.add(ids(page));
		while (page.after() != null) {
			String url = page.after().encode(ordering);
			page = page(subtree(), filter(typed), ordering, Place.of(url, null, ordering));
			pages.add(ids(page));
		}
		return pages;
	}

	private List<List<Long>> walkBack(String typed, Ordering ordering) {
		CustomerPage page = page(subtree(), filter(typed), ordering, Place.START);
		while (page.after() != null) {
			page = page(subtree(), filter(typed), ordering, new Place(page.after(), false));
		}
		List<List<Long>> pages = new ArrayList<>();
		while (page.before() != null) {
			String url = page.before().encode(ordering);
			page = page(subtree(), filter(typed), ordering, Place.of(null, url, ordering));
			pages.add(0, ids(page));
		}
		return pages;
	}

	private CustomerPage page(String typed, Place place) {
		return page(subtree(), filter(typed), Ordering.of(null, null, !typed.isEmpty()), place);
	}

	private CustomerPage page(List<Long> scopeIds, CustomerFilter filter, Ordering ordering, Place place) {
		return this.listing.page(scopeIds, filter, Zones.UTC, ordering, place);
	}

	private List<Long> subtree() {
		return this.scopes.tree().subtreeIds(this.vendor);
	}

	private static CustomerFilter filter(String typed) {
		return new CustomerFilter(typed, null, null, null, null, null, null, null, null);
	}

	private static List<Long> ids(CustomerPage page) {
		return page.rows().stream().map(CustomerRow::id).toList();
	}

}
