package io.orchestration.console.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToLongFunction;

import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerType;
import io.orchestration.console.customer.PersonName;
import io.orchestration.console.demo.SampleNames.Named;
import io.orchestration.console.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Invents the customers of the demo: from the same seed and moment always the same ones.
 */
class SamplePeople {

	private static final int FIRST_NUMBER = 100001;

	private static final Duration LONGEST_MEMBERSHIP = Duration.ofDays(2200);

	private final Random random = new Random(20261123);

	private final SampleNames names = new SampleNames();

	private final SampleIdentities identities = new SampleIdentities(this.random);

	private final ToLongFunction<String> scopeIds;

	private final List<String> hashes;

	private final Instant now;

	private int number = FIRST_NUMBER;

	SamplePeople(ToLongFunction<String> scopeIds, List<String> hashes, Instant now) {
		this.scopeIds = scopeIds;
		this.hashes = hashes;
		this.now = now.truncatedTo(ChronoUnit.SECONDS);
	}

	/** Everybody, shop by shop. */
	List<SampleCustomer> all() {
		Protagonist.all().forEach((it) -> it.reserve(this.identities));
		List<SampleCustomer> everybody = new ArrayList<>();
		for (SampleShop shop : SampleShop.all()) {
			for (int count = 0; count < shop.customers(); count++) {
				everybody.add(next(shop));
				this.number++;
			}
		}
		return everybody;
	}

	private SampleCustomer next(SampleShop shop) {
		long scope = this.scopeIds.applyAsLong(shop.code());
		return Protagonist.numbered(this.number)
			.map((it) -> it.appear(scope, this.hashes.get(0), this.now))
			.orElseGet(() -> anybody(shop, scope));
	}

	private SampleCustomer anybody(SampleShop shop, long scope) {
		String language = oneOf(shop.languages());
		boolean registered = isLucky(88);
		Instant registeredAt = before(this.now, LONGEST_MEMBERSHIP);
		SampleIdentities.Known known = isLucky(2) ? this.identities.regularOfAnother(shop.code()).orElse(null) : null;
		Named person = (known != null) ? known.person() : this.names.any(language, this.random);
		Customer customer = customer(scope, registered, person.name(), registeredAt);
		customer.rename(person.name(), isLucky(75) ? phone(shop) : null);
		customer.prefer(isLucky(60) ? Locale.forLanguageTag(language) : null);
		EmailAddress email = (known != null) ? known.email() : email(shop, person, registered);
		boolean named = registered && (email == null || isLucky(85));
		customer.identifyBy(named ? this.identities.username(shop.code(), person) : null, email);
		return registered ? registered(customer) : new SampleCustomer(customer, null);
	}

	private Customer customer(long scope, boolean registered, PersonName name, Instant registeredAt) {
		CustomerType type = registered ? CustomerType.REGISTERED : CustomerType.UNREGISTERED;
		Customer customer = new Customer(scope, "C-" + this.number, type, name, registeredAt);
		customer.classify(type, status(registered));
		return customer;
	}

	private AccountStatus status(boolean registered) {
		if (!registered || isLucky(90)) {
			return AccountStatus.ACTIVE;
		}
		return isLucky(60) ? AccountStatus.INACTIVE : AccountStatus.REQUIRES_APPROVAL;
	}

	private @Nullable EmailAddress email(SampleShop shop, Named person, boolean registered) {
		return isLucky(registered ? 98 : 60) ? this.identities.email(shop.code(), person) : null;
	}

	private SampleCustomer registered(Customer customer) {
		Instant registeredAt = customer.getRegisteredAt();
		SampleCredential credential = SampleCredential.sound(oneOf(this.hashes), registeredAt);
		if (customer.getStatus() == AccountStatus.REQUIRES_APPROVAL || isLucky(8)) {
			return new SampleCustomer(customer, credential);
		}
		Instant lastLogin = recently(registeredAt);
		customer.wasSeen(lastLogin, between(lastLogin, earlier(lastLogin.plusSeconds(7200), this.now)));
		return new SampleCustomer(customer, sinceLastLogin(credential));
	}

	private SampleCredential sinceLastLogin(SampleCredential credential) {
		if (isLucky(2)) {
			return credential.locked(before(this.now, Duration.ofDays(3)));
		}
		return isLucky(4) ? credential.failing(1 + this.random.nextInt(4)) : credential;
	}

	/** Most people were here not long ago. */
	private Instant recently(Instant since) {
		double share = Math.pow(this.random.nextDouble(), 4);
		return this.now.minusSeconds((long) (share * Duration.between(since, this.now).toSeconds()));
	}

	private Instant between(Instant from, Instant to) {
		return from.plusSeconds((long) (this.random.nextDouble() * Duration.between(from, to).toSeconds()));
	}

	private Instant before(Instant moment, Duration most) {
		return moment.minusSeconds(60 + this.random.nextInt((int) most.toSeconds()));
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private String phone(SampleShop shop) {
		return oneOf(shop.phones()).chars()
			.map((it) -> (it == '#') ? '0' + this.random.nextInt(10) : it)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private boolean isLucky(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private <T> T oneOf(List<T> choice) {
		return choice.get(this.random.nextInt(choice.size()));
	}

}
