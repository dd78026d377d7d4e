package io.orchestration.console.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * GROWTH: how many bytes PostgreSQL keeps of a customer and of a reset, indexes and all.
 * Nothing can break here: the figures are what src/docs/sizes.md reckons with.
 */
class Growth implements Trial {

	private static final Duration MOST = Duration.ofMinutes(10);

	private static final double PER_SECOND = 100;

	/** As many as hash at once, so that nobody is sent away. */
	private static final int CUSTOMERS = 2 * Runtime.getRuntime().availableProcessors();

	private static final String TABLES = """
			select relname, pg_total_relation_size(oid) as bytes from pg_class
			where relkind = 'r' and relnamespace = 'public'::regnamespace
			""";

	private static final String PARTS_OF_CUSTOMER = """
			select 'table' as name, pg_table_size('customer'::regclass) as bytes
			union all
			select indexrelid::regclass::text, pg_relation_size(indexrelid) from pg_index
			where indrelid = 'customer'::regclass order by bytes desc
			""";

	@Override
	public void run(Stage stage, Report report) throws Exception {
		Options options = stage.options();
		new Crowd(stage.database()).add(options.customers());
		double customers = stage.database().count("select count(*) from customer");
		report.note("a customer: " + each(sizes(stage, PARTS_OF_CUSTOMER), customers));

		int count = options.pick(300, 3_000);
		// leaves as much room behind as there will always be
		wholeWay(stage, count);
		wholeWay(stage, count).forEach((it) -> report.note(it.what() + ": " + each(it.grown(), it.times())));
	}

	/** What each step adds to each table: reset, mail, link, new password, sign-in. */
	private static List<Step> wholeWay(Stage stage, int count) throws Exception {
		List<Person> people = stage.people(count);
		Map<String, Long> before = vacuumed(stage);
		Calls calls = stage.desk(people, PER_SECOND).await();
		stage.awaitDrained(MOST, true);
		Map<String, Long> mailed = vacuumed(stage);
		Map<String, String> passwords = choose(stage, stage.sink().newestLinks(calls.ok().keySet()));
		stage.awaitDrained(MOST, true);
		Map<String, Long> redeemed = vacuumed(stage);
		int signIns = signIn(stage, passwords);
		return List.of(new Step("a reset by mail, accepted", calls.ok().size(), grown(before, mailed)),
				new Step("its link used, the notice mailed", passwords.size(), grown(mailed, redeemed)),
				new Step("a sign-in of a customer", signIns, grown(redeemed, vacuumed(stage))));
	}

	private static Map<String, String> choose(Stage stage, Map<String, String> links) throws Exception {
		Map<String, String> passwords = new ConcurrentHashMap<>();
		List<Callable<?>> deeds = new ArrayList<>();
		links.forEach((email, link) -> deeds.add(() -> {
			Shopper shopper = Shopper.keepingItsConnection(stage.door());
			String password = Links.password();
			if (shopper.open(link) && shopper.choose(password)) {
				passwords.put(email, password);
			}
			return link;
		}));
		new AtOnce(CUSTOMERS).work(deeds);
		return passwords;
	}

	private static int signIn(Stage stage, Map<String, String> passwords) throws Exception {
		AtomicInteger done = new AtomicInteger();
		List<Callable<?>> deeds = new ArrayList<>();
		passwords.forEach((email, password) -> deeds.add(
				() -> Shopper.keepingItsConnection(stage.door()).signIn(email, password) ? done.incrementAndGet() : 0));
		new AtOnce(CUSTOMERS).work(deeds);
		return done.get();
	}

	private static Map<String, Long> vacuumed(Stage stage) throws SQLException {
		stage.database().update("vacuum");
		return sizes(stage, TABLES);
	}

	private static Map<String, Long> sizes(Stage stage, String sql) throws SQLException {
		Map<String, Long> sizes = new LinkedHashMap<>();
		stage.database()
			.query(sql, (row) -> Map.entry(row.getString(1), row.getLong(2)))
			.forEach((it) -> sizes.put(it.getKey(), it.getValue()));
		return sizes;
	}

	private static Map<String, Long> grown(Map<String, Long> before, Map<String, Long> after) {
		Map<String, Long> grown = new LinkedHashMap<>();
		after.forEach((table, bytes) -> grown.put(table, bytes - before.getOrDefault(table, 0L)));
		return grown;
	}

	private static String each(Map<String, Long> sizes, double count) {
		double all = sizes.values().stream().mapToLong(Long::longValue).sum() / count;
		return sizes.entrySet()
			.stream()
			.filter((it) -> it.getValue() != 0)
			.map((it) -> String.format(Locale.ROOT, "%s %.0f", it.getKey(), it.getValue() / count))
			.collect(Collectors.joining(", ", String.format(Locale.ROOT, "%.0f bytes: ", all), ""));
	}

	/** Something that was done so many times, and what became larger by it. */
	private record Step(String what, int times, Map<String, Long> grown) {
	}

}
