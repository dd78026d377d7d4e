package io.orchestration.console.bench;

import java.time.Duration;

/** F1: nothing is wrong, and many resets are asked for. */
class SteadyLoad implements Trial {

	private static final Duration SOON = Duration.ofMinutes(5);

	@Override
	public void run(Stage stage, Report report) throws Exception {
		int count = stage.options().pick(200, 10_000);

		Calls calls = stage.resets(count, stage.options().pick(40, 100));
		Duration drained = stage.awaitDrained(SOON);

		report.note("answers " + calls.answers() + ", " + calls.times());
		report.book(stage.book(calls, 0));
		report.claim("all promised", calls.ok().size() == count);
		report.claim("drained " + drained.toSeconds() + " s after the last call", drained.compareTo(SOON) < 0);
		new Links(stage).check(calls, report);
	}

}
