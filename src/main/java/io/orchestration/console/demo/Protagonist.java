package io.orchestration.console.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerType;
import io.orchestration.console.customer.PersonName;
import io.orchestration.console.mail.EmailAddress;

/**
 * A customer of Maple Outfitters whom documentation and journeys know by name.
 *
 * @param number part of the customer number
 * @param name what they are called
 * @param username what they sign in with
 * @param email or with this
 * @param locked whether they have tried too often
 */
record Protagonist(int number, PersonName name, String username, EmailAddress email, boolean locked) {

	private static final List<Protagonist> ALL = List.of(
			new Protagonist(100482, new PersonName("Amélie", "Tremblay"), "atremblay",
					new EmailAddress("amelie.tremblay@example.com"), false),
			new Protagonist(100519, new PersonName("Jonas", "Okafor"), "jokafor",
					new EmailAddress("jonas.okafor@example.net"), true));

	static List<Protagonist> all() {
		return ALL;
	}

	static Optional<Protagonist> numbered(int number) {
		return ALL.stream().filter((it) -> it.number == number).findAny();
	}

	boolean isNumbered(String customerNumber) {
		return customerNumber.equals("C-" + this.number);
	}

	/** Keeps the address and the username from everybody else. */
	void reserve(SampleIdentities identities) {
		identities.take(SampleShop.MAPLE, this.username);
		identities.take(SampleShop.MAPLE, this.email.canonical());
	}

	SampleCustomer appear(long scope, String hash, Instant now) {
		Instant registeredAt = now.minus(Duration.ofDays(1300));
		Customer customer = new Customer(scope, "C-" + this.number, CustomerType.REGISTERED, this.name, registeredAt);
		customer.rename(this.name, "+1 514 555 0142");
		customer.prefer(Locale.CANADA);
		customer.identifyBy(this.username, this.email);
		Instant lastLogin = now.minus(Duration.ofHours(30));
		customer.wasSeen(lastLogin, lastLogin.plus(Duration.ofMinutes(25)));
		SampleCredential credential = SampleCredential.sound(hash, registeredAt);
		return new SampleCustomer(customer,
				this.locked ? credential.locked(now.minus(Duration.ofMinutes(20))) : credential);
	}

}
