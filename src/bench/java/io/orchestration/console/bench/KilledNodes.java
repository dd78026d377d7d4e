package io.orchestration.console.bench;

import java.time.Duration;
import java.util.Random;

/** F2: nodes are killed with -9 while mails are in their hands. */
class KilledNodes implements Trial {

	private static final Duration MOST = Duration.ofMinutes(5);

	private static final Duration A_MAIL = Duration.ofMillis(15);

	private final Random random = new Random(2);

	@Override
	public void run(Stage stage, Report report) throws Exception {
		Options options = stage.options();
		int kills = options.pick(1, 5);
		Desk desk = stage.desk(stage.people(options.pick(200, 10_000)), options.pick(20, 100));
		// slow enough for a mail to be in hand at any moment
		stage.sink().misbehave((point, said) -> (point == Point.DOT) ? Deed.after(A_MAIL) : Deed.GO_ON);

		for (int at = 0; at < kills; at++) {
			Thread.sleep(options.pick(4_000, 15_000));
			Node node = stage.nodes().get(this.random.nextInt(2));
			node.kill();
			node.start();
		}
		Calls calls = desk.await();
		Duration restart = Duration.ZERO;
		for (Node node : stage.nodes()) {
			restart = restart.plus(node.awaitReady());
		}
		stage.awaitDrained(MOST);

		Book book = stage.book(calls, kills * options.senders());
		Duration limit = NodeSettings.LEASE.plus(restart).plusSeconds(60);
		report.note("kills " + kills + ", answers " + calls.answers());
		report.book(book);
		report.claim("no mail waited longer than lease, restart and a minute", book.slowest().compareTo(limit) < 0);
		new Links(stage).check(calls, report);
	}

}
