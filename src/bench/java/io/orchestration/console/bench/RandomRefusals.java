package io.orchestration.console.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/** F3: the mail server refuses three times out of ten, for now. */
class RandomRefusals implements Trial {

	private static final Duration MOST = Duration.ofMinutes(5);

	/** Of each of three points, so that about three in ten tries fail. */
	private static final double SHARE = 0.11;

	private final Random random = new Random(3);

	@Override
	public void run(Stage stage, Report report) throws Exception {
		stage.sink().misbehave(this::refuse);

		Calls calls = stage.resets(stage.options().pick(200, 10_000), stage.options().pick(40, 100));
		stage.awaitDrained(MOST, true);

		double tries = stage.database()
			.resetMails()
			.stream()
			.filter((it) -> calls.isAbout(it.recipient()))
			.mapToInt(OutboxRow::tries)
			.average()
			.orElse(0);
		report.book(stage.book(calls, 0));
		report.claim(String.format(Locale.ROOT, "tries a mail %.2f, below 2", tries), tries < 2);
		new Links(stage).check(calls, report);
	}

	private Deed refuse(Point point, String said) {
		boolean now = this.random.nextDouble() < SHARE;
		return switch (point) {
			case GREETING -> now ? Deed.refuse("421 4.3.2 not now") : Deed.GO_ON;
			case RCPT -> now ? Deed.refuse("451 4.3.0 try again") : Deed.GO_ON;
			case DATA -> now ? Deed.refuse("452 4.3.1 no room") : Deed.GO_ON;
			default -> Deed.GO_ON;
		};
	}

}
