package io.orchestration.console.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.web.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Few hits are put in order at once; of many, the closest are looked for first. */
@ConsoleTest
class CustomerSearchOrderTests {

	private static final Ordering CLOSEST_FIRST = Ordering.of(null, null, true);

	private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

	@Autowired
	CustomerListing listing;

	@Autowired
	CustomerBatch batch;

	@Autowired
	Fixtures fixtures;

	private Scope vendor;

	@BeforeEach
	void makeVendor() {
		this.vendor = this.fixtures.vendor();
	}

	@ParameterizedTest
	@ValueSource(ints = { 30, 300 })
	void visitsTheClosestFirstForthAndBackHoweverManyThereAre(int ofEach) {
		List<String> closestFirst = crowd(ofEach);

		List<String> forth = walk(false);

		assertThat(forth).isEqualTo(closestFirst);
		assertThat(walk(true)).isEqualTo(forth);
	}

	@Test
	void saysHowManyThereAreUpToAThousand() {
		crowd(30);
		assertThat(page(Place.START).count()).isEqualTo(151);

		makeVendor();
		crowd(300);
		assertThat(page(Place.START).isUncounted()).isTrue();
	}

	@Test
	void findsAllOfManyInAnyOtherOrder() {
		crowd(300);

		Ordering latestFirst = new Ordering(CustomerSort.REGISTERED, true);
		CustomerPage page = page(latestFirst, Place.START);

		assertThat(page.rows()).hasSize(50)
			.extracting(CustomerRow::registered)
			.isSortedAccordingTo(Collections.reverseOrder())
			.first()
			.isEqualTo(LONG_AGO.plusSeconds(1500));
	}

	/**
	 * People who fit "mar" in every way, mixed; returns them as they should be listed.
	 */
	private List<String> crowd(int ofEach) {
		List<Customer> people = new ArrayList<>();
		List<String> last = new ArrayList<>();
		List<String> first = new ArrayList<>();
		List<String> address = new ArrayList<>();
		List<String> start = new ArrayList<>();
		List<String> inside = new ArrayList<>();
		IntStream.range(1000, 1000 + ofEach).forEach((at) -> {
			last.add(add(people, "Zoe", "Marbell" + at, null));
			first.add(add(people, "Marcus" + at, "Zimt", null));
			address.add(add(people, "Ann", "Zeta" + (3000 - at), "mar" + at + this.fixtures.unique() + "@example.com"));
			start.add(add(people, "Ann Mary", "Bell" + at, null));
			inside.add(add(people, "Amar", "Singh" + at, null));
		});
		String whole = add(people, "Zoe", "Zimt", null);
		people.get(people.size() - 1).identifyBy("mar", null);
		Collections.shuffle(people, new Random(5));
		this.batch.insert(people);
		return Stream.of(List.of(whole), last, first, address, start, inside).flatMap(List::stream).toList();
	}

	private String add(List<Customer> people, String first, String last, @Nullable String email) {
		Customer person = new Customer(this.vendor.id(), this.fixtures.unique() + people.size(),
				CustomerType.REGISTERED, new PersonName(first, last), LONG_AGO.plusSeconds(people.size()));
		person.identifyBy(null, (email != null) ? new EmailAddress(email) : null);
		people.add(person);
		return first + " " + last;
	}

	private List<String> walk(boolean back) {
		CustomerPage page = page(Place.START);
		List<CustomerPage> pages = new ArrayList<>(List.of(page));
		while (page.after() != null) {
			page = page(Place.of(page.after().encode(CLOSEST_FIRST), null, CLOSEST_FIRST));
			pages.add(page);
		}
		if (back) {
			pages.subList(0, pages.size() - 1).clear();
			while (page.before() != null) {
				page = page(Place.of(null, page.before().encode(CLOSEST_FIRST), CLOSEST_FIRST));
				pages.add(0, page);
			}
		}
		return pages.stream().flatMap((it) -> it.rows().stream()).map(CustomerRow::name).toList();
	}

	private CustomerPage page(Place place) {
		return page(CLOSEST_FIRST, place);
	}

	private CustomerPage page(Ordering ordering, Place place) {
		CustomerFilter filter = new CustomerFilter("mar", null, null, null, null, null, null, null, null);
		return this.listing.page(List.of(this.vendor.id()), filter, Zones.UTC, ordering, place);
	}

}
