package io.orchestration.console.customer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.web.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class CustomerListingTests {

	@Autowired
	CustomerListing listing;

	@Autowired
	CustomerBatch batch;

	@Autowired
	Scopes scopes;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	private Scope vendor;

	@BeforeEach
	void makeVendor() {
		this.vendor = this.fixtures.vendor();
	}

	@Test
	void sortsByNameWithoutRegardToAccents() {
		known("Ágnes", "Bíró");
		known("Bo", "Ångström");
		known("Cy", "Aztec");

		assertThat(search("")).containsExactly("Bo Ångström", "Cy Aztec", "Ágnes Bíró");
	}

	@Test
	void staysInsideTheScopesItIsGiven() {
		Scope store = this.fixtures.store(this.vendor);
		this.fixtures.customer(store, new PersonName("Stella", "Store"));
		this.fixtures.customer(this.fixtures.vendor(), new PersonName("Stella", "Stranger"));
		known("Stella", "Vendor");

		assertThat(search("stella")).containsExactly("Stella Store", "Stella Vendor");
		assertThat(names(page(List.of(this.vendor.id()), filter("stella"), Ordering.of(null, null, true), Place.START)))
			.containsExactly("Stella Vendor");
	}

	@Test
	void knowsALockOnlyWhileItHolds() {
		Customer locked = known("Lee", "Locked");
		known("Otto", "Open");
		this.fixtures.lock(locked);

		assertThat(names(locked(true))).containsExactly("Lee Locked");
		assertThat(locked(true).rows()).allMatch(CustomerRow::locked);
		assertThat(names(locked(false))).containsExactly("Otto Open");

		this.clock.advance(Duration.ofMinutes(15));

		assertThat(locked(true).rows()).isEmpty();
		assertThat(locked(false).rows()).hasSize(2).noneMatch(CustomerRow::locked);
	}

	@Test
	void keepsToAStatusAndAType() {
		known("Rae", "Registered");
		registered("Una", "2020-04-01T00:00:00Z");

		assertThat(names(only(AccountStatus.ACTIVE, CustomerType.REGISTERED))).containsExactly("Rae Registered");
		assertThat(names(only(null, CustomerType.UNREGISTERED))).containsExactly("Una");
		assertThat(names(only(AccountStatus.INACTIVE, null))).isEmpty();
	}

	@Test
	void takesBothDaysOfAPeriodIn() {
		registered("Eve", "2020-03-31T23:59:59.999999Z");
		registered("First", "2020-04-01T00:00:00Z");
		registered("Last", "2020-04-02T23:59:59.999999Z");
		registered("Late", "2020-04-03T00:00:00Z");

		CustomerFilter filter = new CustomerFilter(null, null, null, null, LocalDate.parse("2020-04-01"),
				LocalDate.parse("2020-04-02"), null, null, null);

		assertThat(names(page(subtree(), filter, Ordering.of(null, null, false), Place.START))).containsExactly("First",
				"Last");
	}

	private Customer known(String first, String last) {
		return this.fixtures.customer(this.vendor, new PersonName(first, last));
	}

	private void registered(String name, String instant) {
		this.batch.insert(List.of(new Customer(this.vendor.id(), this.fixtures.unique(), CustomerType.UNREGISTERED,
				new PersonName("", name), Instant.parse(instant))));
	}

	private CustomerPage only(@Nullable AccountStatus status, @Nullable CustomerType type) {
		CustomerFilter filter = new CustomerFilter(null, status, null, type, null, null, null, null, null);
		return page(subtree(), filter, Ordering.of(null, null, false), Place.START);
	}

	private CustomerPage locked(boolean locked) {
		CustomerFilter filter = new CustomerFilter(null, null, locked, null, null, null, null, null, null);
		return page(subtree(), filter, Ordering.of(null, null, false), Place.START);
	}

	private List<String> search(String typed) {
		return names(page(typed, Place.START));
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

	private static List<String> names(CustomerPage page) {
		return page.rows().stream().map(CustomerRow::name).toList();
	}

}
