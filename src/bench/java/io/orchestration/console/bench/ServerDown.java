package io.orchestration.console.bench;

import java.time.Duration;

/** F6: there is no mail server, and then there is. Minutes instead of half an hour. */
class ServerDown implements Trial {

	private static final Duration MOST = Duration.ofMinutes(5);

	private static final int A_SECOND = 1000;

	@Override
	public void run(Stage stage, Report report) throws Exception {
		Options options = stage.options();
		stage.sink().down();
		Calls calls = stage.resets(options.pick(150, 3_000), options.pick(10, 15));
		long waiting = stage.database().waiting();
		int before = stage.sink().connections();
		stage.sink().up();

		Duration drained = stage.awaitDrained(MOST);

		report
			.note("down for " + options.pick(15, 200) + " s, " + waiting + " mails waited, answers " + calls.answers());
		report.book(stage.book(calls, 0));
		report.claim("the console answered: " + calls.times(), calls.times().millis(95) < A_SECOND);
		report.note("out " + drained.toSeconds() + " s after it was back, over " + (stage.sink().connections() - before)
				+ " connections");
		new Links(stage).check(calls, report);
	}

}
