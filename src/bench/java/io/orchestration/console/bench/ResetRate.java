package io.orchestration.console.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * RESETS: how many resets by mail eight CSRs ask for in a second, each with its reset,
 * mail, unlock and activity committed when the answer comes; beside bare transactions of
 * an update and an insert. One node.
 */
class ResetRate implements Trial {

	private static final double LEAST_PER_SECOND = 700;

	private static final double MOST_MILLIS = 11;

	/** Notices nobody looks at pile up in a session, so none is used for long. */
	private static final int IN_A_SESSION = 25;

	private static final Duration MOST = Duration.ofMinutes(10);

	@Override
	public void run(Stage stage, Report report) throws Exception {
		Options options = stage.options();
		stage.nodes().get(1).stop();
		WarmUp.of(stage.nodes().subList(0, 1), options.pick(1, 4), () -> measure(stage, options.pick(400, 3_000)));
		AtOnce resets = measure(stage, options.pick(400, 8_000));
		BareTransactions bare = new BareTransactions(stage.database());
		bare.perSecond(options.pick(500, 5_000));
		double transactions = bare.perSecond(options.pick(2_000, 20_000));

		report.figure(Figure.rate("reset by mail, 8 users", resets.perSecond(), LEAST_PER_SECOND,
				String.format(Locale.ROOT, "%.0f update+insert transactions/s, %.2f of them; %s", transactions,
						resets.perSecond() / transactions, resets.busy())));
		Times times = resets.times();
		report.figure(new Figure("the answer to it", times.exact(),
				String.format(Locale.ROOT, "p50 ≤ %.0f ms", MOST_MILLIS), null, times.exactMillis(50) <= MOST_MILLIS));
	}

	private static AtOnce measure(Stage stage, int count) throws Exception {
		List<Callable<?>> deeds = deeds(stage, stage.door(), count);
		AtOnce resets = new AtOnce().work(deeds, () -> Usage.read(stage, stage.nodes().subList(0, 1)));
		stage.awaitDrained(MOST, true);
		return resets;
	}

	/** So many resets to be asked for at this door. */
	static List<Callable<?>> deeds(Stage stage, Door door, int count) throws SQLException, InterruptedException {
		List<Callable<?>> deeds = new ArrayList<>();
		Iterator<Person> people = stage.people(count).iterator();
		for (String email : stage.csrs((count + IN_A_SESSION - 1) / IN_A_SESSION)) {
			Csr csr = Csr.keepingItsConnection(door, email);
			csr.signIn();
			for (int at = 0; at < IN_A_SESSION && people.hasNext(); at++) {
				Person person = people.next();
				deeds.add(() -> done(csr.reset(person)));
			}
		}
		// so that no two people wait for each other because they share a session
		Collections.shuffle(deeds);
		return deeds;
	}

	private static HttpResponse<String> done(HttpResponse<String> answer) throws IOException {
		if (!Csr.isDone(answer)) {
			throw new IOException("no reset: " + answer.statusCode());
		}
		return answer;
	}

}
