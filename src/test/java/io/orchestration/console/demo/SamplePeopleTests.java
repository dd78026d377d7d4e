package io.orchestration.console.demo;

import java.lang.Character.UnicodeScript;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SamplePeopleTests {

	private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

	private final List<SampleCustomer> everybody = everybody();

	@Test
	void areTheSameForTheSameSeed() {
		assertThat(everybody().stream().map(SamplePeopleTests::described))
			.containsExactlyElementsOf(this.everybody.stream().map(SamplePeopleTests::described).toList());
	}

	@Test
	void areFiveThousandWithNumbersOfTheirOwn() {
		assertThat(this.everybody).hasSize(5000);
		assertThat(customers().map(Customer::getNumber)).doesNotHaveDuplicates();
	}

	@Test
	void canBeMailedToInReservedDomainsOnly() {
		assertThat(customers().map(Customer::getEmail).filter(Objects::nonNull))
			.allMatch((it) -> it.matches("[a-z0-9.]+@([a-z]+\\.example|example\\.(com|net|org))"));
	}

	@Test
	void canBeCalledOnFictionalNumbersOnly() {
		assertThat(customers().map(Customer::getPhone).filter(Objects::nonNull))
			.allMatch((it) -> it.matches("\\+1 \\d{3} 555 01\\d\\d|\\+49 (30 23125|40 66969|89 99998) \\d{3}"
					+ "|\\+33 (1 99 00|6 39 98) \\d\\d \\d\\d|\\+44 (20 7946 0|7700 900)\\d{3}"));
	}

	@Test
	void neverShareAnAddressOrUsernameInOneScope() {
		assertThat(customers().filter((it) -> it.getEmail() != null).map((it) -> it.scopeId() + it.getEmail()))
			.doesNotHaveDuplicates();
		assertThat(customers().filter((it) -> it.getUsername() != null).map((it) -> it.scopeId() + it.getUsername()))
			.doesNotHaveDuplicates();
	}

	@Test
	void areSometimesKnownInTwoScopes() {
		long addresses = customers().map(Customer::getEmail).filter(Objects::nonNull).count();
		long different = customers().map(Customer::getEmail).filter(Objects::nonNull).distinct().count();

		assertThat(addresses - different).isBetween(20L, 400L);
	}

	@Test
	void writeTheirNamesInManyScripts() {
		assertThat(customers().map((it) -> UnicodeScript.of(it.getName().last().codePointAt(0)))
			.collect(Collectors.toSet())).contains(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK,
					UnicodeScript.ARABIC, UnicodeScript.HEBREW, UnicodeScript.HAN, UnicodeScript.HANGUL,
					UnicodeScript.DEVANAGARI, UnicodeScript.THAI, UnicodeScript.TAMIL, UnicodeScript.ARMENIAN,
					UnicodeScript.GEORGIAN);
	}

	@Test
	void areInEveryStateACustomerCanBeIn() {
		assertThat(customers().map(Customer::getStatus)).contains(AccountStatus.values());
		assertThat(customers().map(Customer::getType)).contains(CustomerType.values());
		assertThat(customers()).anyMatch((it) -> it.getEmail() == null)
			.anyMatch((it) -> it.lastSeen().lastLoginAt() == null);
		assertThat(credentials()).anyMatch(SampleCredential::isLocked)
			.anyMatch((it) -> it.failures() > 0 && !it.isLocked());
	}

	@Test
	void haveAPasswordExactlyWhenTheyAreRegistered() {
		assertThat(this.everybody)
			.allMatch((it) -> (it.credential() != null) == (it.customer().getType() == CustomerType.REGISTERED));
	}

	@Test
	void wereSeenAfterTheyRegisteredAndBeforeNow() {
		assertThat(customers().filter((it) -> it.lastSeen().lastLoginAt() != null))
			.allMatch((it) -> !it.getRegisteredAt().isAfter(Objects.requireNonNull(it.lastSeen().lastLoginAt())))
			.allMatch((it) -> !Objects.requireNonNull(it.lastSeen().lastActivityAt()).isAfter(NOON));
	}

	@Test
	void includeJonasOkaforWhoIsLocked() {
		SampleCustomer jonas = this.everybody.stream()
			.filter((it) -> "C-100519".equals(it.customer().getNumber()))
			.findAny()
			.orElseThrow();

		assertThat(jonas.customer().getUsername()).isEqualTo("jokafor");
		assertThat(jonas.customer().getEmail()).isEqualTo("jonas.okafor@example.net");
		assertThat(Objects.requireNonNull(jonas.credential()).lockedUntil()).isAfter(NOON);
	}

	private static List<@Nullable Object> described(SampleCustomer sample) {
		Customer it = sample.customer();
		return Arrays.asList(it.getNumber(), it.getName(), it.getEmail(), it.getUsername(), it.getPhone(),
				it.getLanguage(), it.getStatus(), it.getRegisteredAt(), it.lastSeen().lastActivityAt(),
				sample.credential());
	}

	private Stream<Customer> customers() {
		return this.everybody.stream().map(SampleCustomer::customer);
	}

	private Stream<SampleCredential> credentials() {
		return this.everybody.stream().map(SampleCustomer::credential).filter(Objects::nonNull);
	}

	private static List<SampleCustomer> everybody() {
		return new SamplePeople(String::hashCode, List.of("one", "two", "three"), NOON).all();
	}

}
