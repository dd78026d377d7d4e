package io.orchestration.console.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import io.orchestration.console.demo.SampleNames.Named;
import io.orchestration.console.mail.EmailAddress;

/**
 * Gives people addresses and usernames, each once per scope. The domains are reserved for
 * examples: no mail can reach anybody.
 */
class SampleIdentities {

	private static final List<String> DOMAINS = List.of("example.com", "example.net", "example.org", "mail.example",
			"post.example", "inbox.example");

	private final Random random;

	private final Map<String, Set<String>> taken = new HashMap<>();

	private final List<Known> elsewhere = new ArrayList<>();

	SampleIdentities(Random random) {
		this.random = random;
	}

	/** Somebody who is a customer of another shop already, if one comes to mind. */
	Optional<Known> regularOfAnother(String shop) {
		if (this.elsewhere.isEmpty()) {
			return Optional.empty();
		}
		Known known = this.elsewhere.get(this.random.nextInt(this.elsewhere.size()));
		return Optional.of(known).filter((it) -> take(shop, it.email().canonical()));
	}

	/** An address for a new customer. */
	EmailAddress email(String shop, Named person) {
		String domain = DOMAINS.get(this.random.nextInt(DOMAINS.size()));
		String local = (this.random.nextInt(4) > 0) ? person.first() + "." + person.last()
				: person.first().charAt(0) + "." + person.last();
		int attempt = 1;
		String address = local + "@" + domain;
		while (!take(shop, address)) {
			attempt++;
			address = local + attempt + "@" + domain;
		}
		EmailAddress email = new EmailAddress(address);
		this.elsewhere.add(new Known(person, email));
		return email;
	}

	/** A username for a new customer. */
	String username(String shop, Named person) {
		String stem = person.first().charAt(0) + person.last();
		int attempt = 1;
		String username = stem;
		while (!take(shop, username)) {
			attempt++;
			username = stem + attempt;
		}
		return username;
	}

	/** Keeps an address or username for one customer of the shop. */
	boolean take(String shop, String identity) {
		return this.taken.computeIfAbsent(shop, (key) -> new HashSet<>()).add(identity);
	}

	/** A person with the address they are known by. */
	record Known(Named person, EmailAddress email) {
	}

}
