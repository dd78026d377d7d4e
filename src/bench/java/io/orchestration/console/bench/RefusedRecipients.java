package io.orchestration.console.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** F4: the mail server knows nobody under some of the addresses. */
class RefusedRecipients implements Trial {

	private static final Duration MOST = Duration.ofMinutes(5);

	private static final Duration SOON = Duration.ofMinutes(1);

	@Override
	public void run(Stage stage, Report report) throws Exception {
		List<Person> people = stage.people(stage.options().pick(200, 10_000));
		Set<String> nobody = people.stream()
			.limit(people.size() / stage.options().pick(40, 100))
			.map(Person::email)
			.collect(Collectors.toSet());
		stage.sink()
			.misbehave((point, said) -> (point == Point.RCPT && nobody.contains(said))
					? Deed.refuse("550 5.1.1 no such user") : Deed.GO_ON);

		Calls calls = stage.desk(people, stage.options().pick(40, 100)).await();
		stage.awaitDrained(MOST);

		List<OutboxRow> refused = stage.database()
			.resetMails()
			.stream()
			.filter((it) -> calls.isAbout(it.recipient()) && it.state().equals("REFUSED"))
			.toList();
		report.book(stage.book(calls, nobody, 0));
		report.claim("exactly those " + nobody.size() + " refused",
				refused.stream().map(OutboxRow::recipient).collect(Collectors.toSet()).equals(nobody));
		report.claim("each in 1 or 2 tries, within a minute",
				refused.stream().allMatch((it) -> it.tries() <= 2 && it.endedWithin(SOON)));
		new Links(stage).check(calls, report);
	}

}
