package io.orchestration.console.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerCopy;
import io.orchestration.console.customer.CustomerType;
import io.orchestration.console.customer.PersonName;
import io.orchestration.console.mail.EmailAddress;

/**
 * A great many customers beside those of the sample data, the same at every run, called
 * as people are: a few names are everywhere, most are rare.
 */
class Crowd {

	private static final long SEED = 17;

	private static final List<String> DOMAINS = List.of("example.com", "example.net", "example.org", "mail.example.com",
			"post.example.fr", "web.example.de");

	private static final Instant OPENED = Instant.parse("2018-01-01T00:00:00Z");

	private static final int DAYS = 2_800;

	private static final String CREDENTIALS = """
			insert into customer_credential (customer_id, credentials_changed_at, failures, locked_at, locked_until)
			select id, registered_at, case when id % 997 = 0 then 10 else 0 end,
			       case when id % 997 = 0 then current_timestamp end,
			       case when id % 997 = 0 then current_timestamp + interval '1 day' end
			from customer on conflict do nothing
			""";

	/** Made again afterwards: at once they take a fraction of the time. */
	private static final String INDEXES = """
			select indexdef from pg_indexes where tablename = 'customer' and indexname like 'customer_by_%'
			""";

	private final Database database;

	private final CommonNames names = new CommonNames();

	Crowd(Database database) {
		this.database = database;
	}

	/**
	 * Adds so many, unless they are there already, and lets PostgreSQL look at what it
	 * has now.
	 */
	void add(int count) throws SQLException {
		if (this.database.count("select count(*) from customer where customer_number = ?", number(count)) > 0) {
			return;
		}
		List<Long> scopes = this.database.query("select id from scope where parent_id is not null order by id",
				(row) -> row.getLong(1));
		List<String> indexes = this.database.query(INDEXES, (row) -> row.getString(1));
		for (String index : indexes) {
			this.database.update("drop index " + index.replaceAll("CREATE INDEX (\\w+) .*", "$1"));
		}
		copy(count, scopes);
		for (String index : indexes) {
			this.database.update(index);
		}
		this.database.update(CREDENTIALS);
		this.database.update("vacuum analyze customer");
		this.database.update("vacuum analyze customer_credential");
	}

	private void copy(int count, List<Long> scopes) throws SQLException {
		try (Connection connection = this.database.connect()) {
			connection.setAutoCommit(false);
			Random random = new Random(SEED);
			try (CustomerCopy copy = new CustomerCopy(connection)) {
				for (int at = 1; at <= count; at++) {
					Instant registered = OPENED.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
					boolean seen = random.nextInt(10) > 2;
					copy.add(person(at, scopes, registered, random),
							seen ? registered.plus(Duration.ofMinutes(random.nextInt(100_000))) : null);
				}
			}
			connection.commit();
		}
	}

	private Customer person(int at, List<Long> scopes, Instant registered, Random random) {
		PersonName name = new PersonName(this.names.first(random), this.names.last(random));
		Customer person = new Customer(
				scopes.get(Math.min(random.nextInt(scopes.size()), random.nextInt(scopes.size()))), number(at),
				CustomerType.REGISTERED, name, registered);
		String address = CommonNames.asInAddresses(name.first() + "." + name.last());
		person.identifyBy((random.nextInt(3) == 0) ? address + at : null,
				new EmailAddress(address + at % 10_000 + "." + at + "@" + DOMAINS.get(random.nextInt(DOMAINS.size()))));
		if (random.nextInt(4) > 0) {
			person.rename(name, String.format("+1 %03d 555 %04d", 200 + random.nextInt(800), random.nextInt(10_000)));
		}
		person.classify(CustomerType.REGISTERED, status(random.nextInt(20)));
		return person;
	}

	/** The customer number of one of them, counted from 1. */
	static String number(int at) {
		return String.format("K-%08d", at);
	}

	private static AccountStatus status(int lot) {
		return (lot == 0) ? AccountStatus.INACTIVE
				: (lot == 1) ? AccountStatus.REQUIRES_APPROVAL : AccountStatus.ACTIVE;
	}

}
