package io.orchestration.console.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** Makes customers, beside those of the sample data. */
class Seed {

	private static final String CUSTOMERS = """
			insert into customer (scope_id, customer_number, type, status, first_name, last_name, email,
			                      email_canonical, username, username_canonical, sort_name, full_name, name_pairs, search_text,
			                      registered_at)
			select s.id, 'B-' || n, 'REGISTERED', 'ACTIVE', 'Number', n::text, 'bench-' || n || '@example.com',
			       'bench-' || n || '@example.com', 'bench-' || n, 'bench-' || n, 'bench ' || n, 'bench ' || n, '', 'bench ' || n,
			       current_timestamp - interval '1 day'
			from scope s, generate_series(?::int, ?::int) n where s.code = ?
			returning id, email
			""";

	private static final String CREDENTIALS = """
			insert into customer_credential (customer_id, password_hash, credentials_changed_at)
			select c.id, (select password_hash from customer_credential where password_hash is not null
			              order by customer_id fetch first 1 row only), c.registered_at
			from customer c where c.customer_number like 'B-%'
			on conflict do nothing
			""";

	/** A database that is kept has some already. */
	private static final String LAST = """
			select coalesce(max(cast(substr(customer_number, 3) as int)), 0) from customer where customer_number like 'B-%'
			""";

	/** Like the CSR of the sample data in everything but the address. */
	private static final String CSRS = """
			insert into console_user (email, email_canonical, display_name, password_hash, credentials_changed_at)
			select 'csr-' || n || '@example.com', 'csr-' || n || '@example.com', display_name, password_hash,
			       credentials_changed_at
			from console_user, generate_series(1, ?::int) n where email = 'csr@example.com'
			on conflict do nothing
			""";

	private static final String GRANTS = """
			insert into role_grant (user_id, scope_id, role)
			select u.id, g.scope_id, g.role
			from console_user u, role_grant g join console_user c on c.id = g.user_id
			where u.email like 'csr-%' and c.email = 'csr@example.com'
			on conflict do nothing
			""";

	private final Database database;

	private int last;

	Seed(Database database) {
		this.database = database;
	}

	/** So many new customers, each with the password of the sample data. */
	List<Person> people(int count) throws SQLException {
		if (this.last == 0) {
			this.last = (int) this.database.count(LAST);
		}
		List<Person> people = this.database.query(CUSTOMERS,
				(row) -> new Person(row.getLong("id"), row.getString("email")), this.last + 1, this.last + count,
				Person.SCOPE);
		this.database.update(CREDENTIALS);
		this.last += count;
		return people;
	}

	/** The addresses of so many CSRs, so that none of them does more than people do. */
	List<String> csrs(int count) throws SQLException {
		this.database.update(CSRS, count);
		this.database.update(GRANTS);
		return IntStream.rangeClosed(1, count).mapToObj((it) -> "csr-" + it + "@example.com").toList();
	}

}
