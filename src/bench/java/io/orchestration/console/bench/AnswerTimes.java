package io.orchestration.console.bench;

import java.time.Duration;

/**
 * How long a CSR waits for the answer to a reset, whatever state the mail server is in.
 */
class AnswerTimes implements Trial {

	private static final Duration MOST = Duration.ofMinutes(5);

	private static final int LIMIT_MILLIS = 100;

	private static final double PER_SECOND = 5;

	@Override
	public void run(Stage stage, Report report) throws Exception {
		measure(stage);
		report.note("mail server well:    " + measure(stage));
		stage.sink().down();
		Times dead = measure(stage);
		stage.sink().up();
		stage.awaitDrained(MOST, true);
		stage.sink().misbehave((point, said) -> Deed.hang(Duration.ofMinutes(10)));
		stage.sink().cutAll();
		Times hanging = measure(stage);
		stage.sink().behave();
		stage.sink().cutAll();
		stage.awaitDrained(MOST, true);

		report.claim("mail server dead:    " + dead, dead.millis(95) < LIMIT_MILLIS);
		report.claim("mail server hanging: " + hanging, hanging.millis(95) < LIMIT_MILLIS);
	}

	// each CSR looks at the page that tells what became of the reset, as in a browser
	private static Times measure(Stage stage) throws Exception {
		int count = stage.options().pick(60, 600);
		return new Desk(stage.door(), stage.people(count), PER_SECOND, true).open().await().times();
	}

}
