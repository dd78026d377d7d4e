package io.orchestration.console.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How soon a mail has left when nothing else is to be done. */
class IdleMail implements Trial {

	private static final Duration MOST = Duration.ofMinutes(1);

	private static final int COUNT = 50;

	private static final double PER_SECOND = 2.5;

	private static final double WARMING_PER_SECOND = 10;

	private static final int LIMIT_MILLIS = 300;

	@Override
	public void run(Stage stage, Report report) throws Exception {
		// a node that has just started is slower, once
		stage.resets(COUNT, WARMING_PER_SECOND);
		stage.awaitDrained(MOST);
		Calls calls = stage.resets(COUNT, PER_SECOND);
		stage.awaitDrained(MOST);

		Map<String, Instant> written = stage.database()
			.resetMails()
			.stream()
			.collect(Collectors.toMap(OutboxRow::recipient, OutboxRow::createdAt, (one, other) -> other));
		List<Duration> waits = new ArrayList<>();
		for (TakenMail mail : stage.sink().resetMails()) {
			if (calls.isAbout(mail.recipient())) {
				waits.add(Duration.between(written.get(mail.recipient()), mail.at()));
			}
		}
		Times times = new Times(waits);
		report.book(stage.book(calls, 0));
		report.claim("from the outbox row, just before the commit, to accepted: " + times,
				times.millis(95) < LIMIT_MILLIS);
	}

}
