package io.orchestration.console.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * DRAIN: how fast one node empties a full outbox, beside a bare client that only sends.
 */
class Drain implements Trial {

	private static final Duration MOST = Duration.ofMinutes(20);

	/** Resets as {@code CustomerPasswordService} writes them down. */
	private static final String RESETS = """
			insert into password_reset (scope_id, customer_id, open_for, method, state, reason, recipient, requested_by,
			                            requested_by_name, requested_at, expires_at)
			select scope_id, id, id, 'MAIL', 'OPEN', 'FORGOTTEN', email, 'csr@example.com', 'Bench',
			       current_timestamp, current_timestamp + interval '1 hour'
			from customer where id >= ? and id <= ?
			""";

	private static final String MAILS = """
			insert into outbox_mail (kind, reference, scope_id, customer_id, recipient, message_id, state, created_at,
			                         send_before, next_try_at)
			select 'password-reset', id, scope_id, customer_id, recipient, '<bench-' || id || '@localhost>', 'WAITING',
			       current_timestamp, expires_at, current_timestamp + interval '10 minutes'
			from password_reset where customer_id >= ? and customer_id <= ?
			""";

	private static final int LEAST_PER_SECOND = 1500;

	/** Until the compiler of the JVM no longer takes one of two cores. */
	private static final int WARMING_ROUNDS = 3;

	@Override
	public void run(Stage stage, Report report) throws Exception {
		Options options = stage.options();
		int count = options.pick(500, 10_000);
		stage.nodes().get(1).stop();
		double fresh = drain(stage, count);
		for (int round = 0; round < options.pick(1, WARMING_ROUNDS); round++) {
			drain(stage, count);
		}
		double node = drain(stage, count);
		byte[] message = stage.sink().resetMails().get(0).message().getBytes(StandardCharsets.ISO_8859_1);
		BareClient bare = new BareClient(options.sinkPort(), message);
		bare.rate(1, 2_000);
		double one = bare.rate(1, count);
		double eight = bare.rate(8, count);

		report.note(String.format(Locale.ROOT,
				"%d mails of %d bytes: a node %.0f/s (%.0f/s when it had just "
						+ "started), a bare client %.0f/s over one connection and %.0f/s over eight",
				count, message.length, node, fresh, one, eight));
		report.note(String.format(Locale.ROOT, "the node reaches %.2f of one connection, %.2f of eight", node / one,
				node / eight));
		// in a small run the node has hardly started
		if (options.full()) {
			report.figure(Figure.rate("mails drained, one node", node, LEAST_PER_SECOND, String.format(Locale.ROOT,
					"%.0f/s over one kept connection, %.0f/s over eight, %.2f of the one", one, eight, node / one)));
		}
	}

	/** Mails a second from the first arrival to the last. */
	private static double drain(Stage stage, int count) throws SQLException, InterruptedException {
		List<Person> people = stage.people(count);
		long first = people.get(0).id();
		long last = people.get(count - 1).id();
		stage.database().update(RESETS, first, last);
		stage.database().update(MAILS, first, last);
		stage.database().hurry();
		stage.awaitDrained(MOST);
		Set<String> recipients = people.stream().map(Person::email).collect(Collectors.toSet());
		List<Instant> arrivals = stage.sink()
			.mails()
			.stream()
			.filter((it) -> recipients.contains(it.recipient()))
			.map(TakenMail::at)
			.sorted()
			.toList();
		Duration taken = Duration.between(arrivals.get(0), arrivals.get(arrivals.size() - 1));
		return (arrivals.size() - 1) * 1000.0 / taken.toMillis();
	}

}
