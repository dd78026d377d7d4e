package io.orchestration.console.bench;

import java.time.Duration;

/**
 * F14: one node after the other is restarted in good order while resets are asked for.
 */
class RollingRestart implements Trial {

	private static final Duration MOST = Duration.ofMinutes(2);

	@Override
	public void run(Stage stage, Report report) throws Exception {
		Options options = stage.options();
		int restarts = options.pick(2, 10);
		Desk desk = stage.desk(stage.people(options.pick(200, 5_000)), options.pick(5, 20));

		for (int at = 0; at < restarts; at++) {
			Node node = stage.nodes().get(at % 2);
			node.stop();
			node.start();
			node.awaitReady();
		}
		Calls calls = desk.await();
		stage.awaitDrained(MOST);

		report.note("restarts " + restarts + ", answers " + calls.answers() + ", " + calls.times());
		report.book(stage.book(calls, 0));
		report.claim("no call failed", calls.failed().isEmpty() && calls.unknown().isEmpty());
		new Links(stage).check(calls, report);
	}

}
