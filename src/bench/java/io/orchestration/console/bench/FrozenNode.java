package io.orchestration.console.bench;

import java.time.Duration;

/**
 * F11: a node stands still for three times its lease, and then goes on as if nothing had
 * been.
 */
class FrozenNode implements Trial {

	private static final Duration MOST = Duration.ofMinutes(2);

	private static final Duration A_MAIL = Duration.ofMillis(50);

	@Override
	public void run(Stage stage, Report report) throws Exception {
		Options options = stage.options();
		int freezes = options.pick(1, 3);
		// slow enough for a mail to be in hand at any moment
		stage.sink().misbehave((point, said) -> (point == Point.DOT) ? Deed.after(A_MAIL) : Deed.GO_ON);
		Calls calls = stage.resets(options.pick(100, 500), 50);
		for (int at = 0; at < freezes; at++) {
			Node frozen = stage.nodes().get(at % 2);
			frozen.freeze();
			Thread.sleep(NodeSettings.LEASE.multipliedBy(3).toMillis());
			report.note(stage.database().waiting() + " mails wait at the end of frost " + (at + 1));
			frozen.thaw();
			Thread.sleep(2_000);
		}
		stage.awaitDrained(MOST);

		report.book(stage.book(calls, freezes * options.senders()));
		new Links(stage).check(calls, report);
	}

}
