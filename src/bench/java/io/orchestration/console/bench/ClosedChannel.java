package io.orchestration.console.bench;

import java.time.Duration;

/** F5: the mail server takes nothing from us, at the sign-in and then at the greeting. */
class ClosedChannel implements Trial {

	private static final Duration MOST = Duration.ofMinutes(5);

	@Override
	public void run(Stage stage, Report report) throws Exception {
		Options options = stage.options();
		int before = stage.sink().connections();
		stage.sink()
			.misbehave((point, said) -> (point == Point.AUTH) ? Deed.refuse("535 5.7.8 not with this password")
					: Deed.GO_ON);
		// connections that were signed in before have to end
		stage.sink().cutAll();
		Desk desk = stage.desk(stage.people(options.pick(100, 3_000)), options.pick(10, 10));
		Thread.sleep(options.pick(5_000, 150_000));
		stage.sink()
			.misbehave((point, said) -> (point == Point.GREETING) ? Deed.refuse("554 5.7.1 no service for you")
					: Deed.GO_ON);
		Calls calls = desk.await();
		int asked = stage.sink().connections() - before;
		long waiting = stage.database().waiting();
		stage.sink().behave();

		Duration drained = stage.awaitDrained(MOST);

		report.note("while it took nothing, " + asked + " connections were tried and " + waiting + " mails waited");
		report.book(stage.book(calls, 0));
		report.claim("no mail given up",
				stage.database()
					.resetMails()
					.stream()
					.filter((it) -> calls.isAbout(it.recipient()))
					.allMatch((it) -> it.state().equals("ACCEPTED")));
		report.note("out " + drained.toSeconds() + " s after it had come to its senses, with no help from outside");
		new Links(stage).check(calls, report);
	}

}
