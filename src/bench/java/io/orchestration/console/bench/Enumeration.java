package io.orchestration.console.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * T17: whoever tries addresses or links learns from no answer, and from no time one
 * takes, which of them exist. Asks for what exists and what does not in turn, the first
 * of the two by lot, over one kept connection to one node.
 */
class Enumeration implements Trial {

	private static final Duration SOON = Duration.ofMinutes(5);

	private static final String STAFF = """
			insert into console_user (email, email_canonical, display_name, password_hash, enabled, credentials_changed_at)
			select 'staff-' || n || '@example.com', 'staff-' || n || '@example.com', 'Staff ' || n, u.password_hash, true,
			       u.credentials_changed_at
			from console_user u, generate_series(1, ?::int) n where u.email = 'csr@example.com'
			on conflict do nothing
			returning email
			""";

	private static final String EXPIRE = """
			update password_reset set expires_at = current_timestamp - interval '1 minute' where state = 'OPEN'
			""";

	private static final String WRONG = "quite another word than that";

	@Override
	public void run(Stage stage, Report report) throws Exception {
		int warmUp = stage.options().pick(20, 200);
		int count = warmUp + stage.options().pick(100, 1_000);
		List<String> customers = stage.people(count).stream().map(Person::email).toList();
		List<String> staff = stage.database().query(STAFF, (row) -> row.getString(1), count);
		List<String> links = expiredLinks(stage, count);

		Browser browser = Browser.keepingItsConnection(new Door(stage.nodes().subList(0, 1)));
		Pairs pairs = new Pairs(browser, warmUp, new Random(17));
		report(report, "a customer's sign-in, wrong password", pairs.compareForms("/portal/maple/sign-in", customers,
				strangers(count), (login) -> Map.of("login", login, "password", WRONG)));
		report(report, "a console user's sign-in, wrong password", pairs.compareForms("/sign-in", staff,
				strangers(count), (email) -> Map.of("email", email, "password", WRONG)));
		report(report, "a customer's forgotten password", pairs.compareForms("/portal/maple/password/forgotten",
				customers, strangers(count), (login) -> Map.of("login", login)));
		report(report, "a console user's forgotten password",
				pairs.compareForms("/sign-in/forgotten", staff, strangers(count), (email) -> Map.of("email", email)));
		report(report, "a link that has expired, and one never sent",
				pairs.comparePages(links, IntStream.range(0, count).mapToObj((it) -> Links.invented()).toList()));
		stage.awaitDrained(SOON, true);
	}

	private static void report(Report report, String what, Likeness likeness) {
		report.claim(what + ": " + likeness, likeness.holds());
	}

	private static List<String> expiredLinks(Stage stage, int count) throws Exception {
		Calls calls = stage.resets(count, 40);
		stage.awaitDrained(SOON);
		stage.database().update(EXPIRE);
		return stage.sink().newestLinks(calls.ok().keySet()).values().stream().map(Links::path).toList();
	}

	private static List<String> strangers(int count) {
		return IntStream.rangeClosed(1, count).mapToObj((it) -> "nobody-" + it + "@example.com").toList();
	}

}
