package io.orchestration.console.bench;

import java.time.Duration;

/** F9: PostgreSQL falls dead while resets are asked for. */
class DatabaseCrash implements Trial {

	private static final Duration MOST = Duration.ofMinutes(5);

	private static final Duration SOON = Duration.ofSeconds(30);

	@Override
	public void run(Stage stage, Report report) throws Exception {
		if (!stage.postgres().isOurs()) {
			report.note("left out: the database is not ours");
			return;
		}
		Options options = stage.options();
		Desk desk = stage.desk(stage.people(options.pick(200, 10_000)), options.pick(20, 100));
		Duration slowest = Duration.ZERO;
		for (int at = 0; at < options.pick(1, 2); at++) {
			Thread.sleep(options.pick(4_000, 30_000));
			stage.postgres().restartImmediately();
			for (Node node : stage.nodes()) {
				Duration back = node.awaitReady();
				slowest = (back.compareTo(slowest) > 0) ? back : slowest;
			}
		}
		Calls calls = desk.await();
		stage.awaitDrained(MOST, true);

		report.note("answers " + calls.answers() + ", " + calls.times());
		report.book(stage.book(calls, options.pick(1, 2) * 2 * options.senders()));
		report.claim("no answer 500", !calls.answers().containsKey("500"));
		report.claim("ready " + slowest.toMillis() + " ms after the database", slowest.compareTo(SOON) < 0);
		new Links(stage).check(calls, report);
	}

}
