package io.orchestration.console.customer;

import java.util.List;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.web.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class CustomerSearchTests {

	@Autowired
	CustomerListing listing;

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
	void putsWholeHitsBeforeStartsOfWordsBeforeLettersInside() {
		known("Marcus", "Bell");
		known("Amar", "Singh");
		Customer meant = new Customer(this.vendor.id(), "C-1", CustomerType.REGISTERED, new PersonName("Zoë", "Zimt"),
				this.clock.instant());
		meant.identifyBy("mar", null);
		this.fixtures.store(meant);

		assertThat(search("mar")).containsExactly("Zoë Zimt", "Marcus Bell", "Amar Singh");
	}

	@ParameterizedTest
	@ValueSource(strings = { "siobhán o'neill", "O’NEILL SIOBHAN", "siobhan.oneill@example.ie", "SHIV", "c-100644",
			"+353 1 555 0164", "3531555 0164", "01 555 0164", "neil iob", "oneill", "ＯＮＥＩＬＬ", "  Siobhan,  O'Neill " })
	void findsByPartsOfEverythingInAnyOrderAndSpelling(String typed) {
		Customer customer = new Customer(this.vendor.id(), "C-100644", CustomerType.REGISTERED,
				new PersonName("Siobhán", "O'Neill"), this.clock.instant());
		customer.rename(customer.getName(), "+353 (1) 555-0164");
		customer.identifyBy("shiv", new EmailAddress("siobhan.oneill@example.ie"));
		this.fixtures.store(customer);
		known("Somebody", "Else");

		assertThat(search(typed)).containsExactly("Siobhán O'Neill");
	}

	@ParameterizedTest
	@ValueSource(strings = { "shiv", "siobhan.oneill@example.ie", "c-100644", "+353 1 555 0164", "siobhán o'neill" })
	void putsTheOnePersonMeantFirst(String typed) {
		known("Aaron", "Shivers");
		known("Siobhan", "O'Neill-Aaronson");
		Customer meant = new Customer(this.vendor.id(), "C-100644", CustomerType.REGISTERED,
				new PersonName("Siobhán", "O'Neill"), this.clock.instant());
		meant.rename(meant.getName(), "+353 (1) 555-0164");
		meant.identifyBy("shiv", new EmailAddress("siobhan.oneill@example.ie"));
		this.fixtures.store(meant);

		assertThat(search(typed)).first().isEqualTo("Siobhán O'Neill");
	}

	@ParameterizedTest
	@CsvSource({ "ann@example.com, Ann Bell, Mary Martin", "ann@example, Ann Bell, Mary Martin",
			"c-1006, Ann Bell, Mary Martin", "c-100, Ann Bell, Mary Martin", "1 555 0164, Ann Bell, Mary Martin",
			"mar123, Ann Bell, Mary Martin", "martin, Zoe Zimt, Mary Martin" })
	void putsAWholeAddressOrNumberBeforeThoseItAlsoStandsIn(String typed, String meantBy, String other) {
		Customer meant = new Customer(this.vendor.id(), "C-1006", CustomerType.REGISTERED,
				new PersonName("Ann", "Bell"), this.clock.instant());
		meant.rename(meant.getName(), "+1 555 0164");
		meant.identifyBy("mar123", new EmailAddress("ann@example.com"));
		this.fixtures.store(meant);
		Customer longer = new Customer(this.vendor.id(), "C-10064", CustomerType.REGISTERED,
				new PersonName("Mary", "Martin"), this.clock.instant());
		longer.rename(longer.getName(), "+1 555 01641");
		longer.identifyBy("mar1234", new EmailAddress("mary.ann@example.com"));
		this.fixtures.store(longer);
		Customer sameAsAName = new Customer(this.vendor.id(), "C-2", CustomerType.REGISTERED,
				new PersonName("Zoe", "Zimt"), this.clock.instant());
		sameAsAName.identifyBy("martin", null);
		this.fixtures.store(sameAsAName);

		assertThat(search(typed)).containsExactly(meantBy, other);
	}

	/**
	 * Digits and letters that few have are looked for first, and are not all that counts.
	 */
	@ParameterizedTest
	@CsvSource({ "bell123.ann55555.lee@example.org, Ann Right", "ell123.ann55555, Ann Right",
			"ann55555-bell123, Ann Wrong", "bell123.ann55555.le_@example.org, ", "x-bell123, ", "lee-ann55555, " })
	void tellsTheSamePiecesInAnotherOrderApart(String typed, @Nullable String found) {
		withAddress("Right", "bell123.ann55555.lee@example.org");
		withAddress("Wrong", "ann55555-bell123.lee@example.org");

		assertThat(search(typed)).containsExactlyElementsOf((found != null) ? List.of(found) : List.of());
	}

	/** What stands before the domain is looked for first, and is not all that counts. */
	@ParameterizedTest
	@CsvSource({ "ann@example.org, Ann Org", "nn@example.org, Ann Org", "ANN@Example.org, Ann Org",
			"'org ann@example.o', Ann Org", "ann@example.org., ", "ann@example.net, ", "ann_@example.org, " })
	void tellsTheSameNamesBeforeOtherDomainsApart(String typed, @Nullable String found) {
		withAddress("Com", "ann@example.com");
		withAddress("Org", "ann@example.org");

		assertThat(search(typed)).isEqualTo((found != null) ? List.of(found) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "zz, Pizzo", "민준, 김민준", "김, 김민준", "q, Marquis" })
	void findsOneOrTwoLettersInsideNames(String typed, String name) {
		List.of("Pizzo", "김민준", "Marquis", "Sümeyye").forEach((it) -> known("", it));

		assertThat(search(typed)).containsExactly(name);
	}

	@Test
	void findsOneOrTwoLettersElsewhereWhereAWordStarts() {
		Customer customer = new Customer(this.vendor.id(), "77-0815", CustomerType.REGISTERED,
				new PersonName("Ada", "Bell"), this.clock.instant());
		customer.identifyBy("xq", new EmailAddress("someone@zw.example.com"));
		this.fixtures.store(customer);

		assertThat(search("77")).containsExactly("Ada Bell");
		assertThat(search("08")).containsExactly("Ada Bell");
		assertThat(search("xq")).containsExactly("Ada Bell");
		assertThat(search("zw")).containsExactly("Ada Bell");
	}

	@Test
	void passesOverWhatHasNoLettersBesideWordsThatHave() {
		known("Ada", "Bell");
		known("", "???");

		assertThat(search("bell - a. ada")).containsExactly("Ada Bell");
		assertThat(search("???")).containsExactly("???");
		assertThat(search("-")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "50%, Fifty 50% Off", "aa_b, Under aa_b", "back\\slash, Back back\\slash", "bang!, Loud bang!" })
	void takesWildcardsForThemselves(String typed, String name) {
		List.of("Fifty 50% Off", "Fifty 500 Off", "Under aa_b", "Under aaxb", "Back back\\slash", "Back backslash",
				"Loud bang!", "Loud bang")
			.forEach((it) -> known("", it));

		assertThat(search(typed)).containsExactly(name);
	}

	@ParameterizedTest
	@CsvSource({ "lodz, Łódź", "strasse, Straße", "sorensen, Sørensen", "ελενη, Ελένη", "김민, 김민준", "مريم, مَريَم" })
	void ignoresAccentsInManyScripts(String typed, String name) {
		known("", name);

		assertThat(search(typed)).containsExactly(name);
	}

	private Customer known(String first, String last) {
		return this.fixtures.customer(this.vendor, new PersonName(first, last));
	}

	private void withAddress(String lastName, String email) {
		Customer customer = new Customer(this.vendor.id(), "C-" + lastName, CustomerType.REGISTERED,
				new PersonName("Ann", lastName), this.clock.instant());
		customer.identifyBy(null, new EmailAddress(email));
		this.fixtures.store(customer);
	}

	private List<String> search(String typed) {
		CustomerFilter filter = new CustomerFilter(typed, null, null, null, null, null, null, null, null);
		return this.listing
			.page(List.of(this.vendor.id()), filter, Zones.UTC, Ordering.of(null, null, true), Place.START)
			.rows()
			.stream()
			.map(CustomerRow::name)
			.toList();
	}

}
