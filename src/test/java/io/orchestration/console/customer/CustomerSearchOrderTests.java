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

	private String typed = "mar";

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

	/** What is somebody's whole number may be the start of others, and inside of more. */
	@ParameterizedTest
	@ValueSource(ints = { 30, 1100 })
	void goesOnAfterAWholeNumberHoweverManyThereAre(int starts) {
		this.typed = "100200";
		List<Customer> people = new ArrayList<>();
		List<String> closestFirst = new ArrayList<>(List.of(numbered(people, "Zimt", "100200")));
		IntStream.range(1000, 1000 + starts)
			.forEach((at) -> closestFirst.add(numbered(people, "Zeta" + (9000 - at), "100200" + at)));
		IntStream.range(1, 4).forEach((at) -> closestFirst.add(numbered(people, "Adler" + at, "9100200" + at)));
		Collections.shuffle(people, new Random(5));
		this.batch.insert(people);

		List<String> forth = walk(false);

		assertThat(forth).isEqualTo(closestFirst);
		assertThat(walk(true)).isEqualTo(forth);
		assertThat(page(Place.START).count()).isEqualTo(Math.min(starts + 4, CustomerPage.COUNTED + 1));
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
		Customer person = customer(people, this.fixtures.unique() + people.size(), new PersonName(first, last));
		person.identifyBy(null, (email != null) ? new EmailAddress(email) : null);
		return first + " " + last;
	}

	private String numbered(List<Customer> people, String last, String number) {
		customer(people, number, new PersonName("Zoe", last));
		return "Zoe " + last;
	}

	private Customer customer(List<Customer> people, String number, PersonName name) {
		Customer person = new Customer(this.vendor.id(), number, CustomerType.REGISTERED, name,
				LONG_AGO.plusSeconds(people.size()));
		people.add(person);
		return person;
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
		CustomerFilter filter = new CustomerFilter(this.typed, null, null, null, null, null, null, null, null);
		return this.listing.page(List.of(this.vendor.id()), filter, Zones.UTC, ordering, place);
	}

}
