package io.orchestration.console.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * F7: the mail server greets a byte a second, and falls silent before and after some
 * messages.
 */
class SlowServer implements Trial {

	private static final Duration MOST = Duration.ofMinutes(5);

	private static final Duration SILENCE = NodeSettings.SMTP_TIMEOUT.multipliedBy(4);

	private final Map<String, Point> victims = new ConcurrentHashMap<>();

	private final Set<String> struck = ConcurrentHashMap.newKeySet();

	private volatile boolean greetsSlowly = true;

	@Override
	public void run(Stage stage, Report report) throws Exception {
		int each = stage.options().pick(2, 20);
		List<Person> people = stage.people(stage.options().pick(200, 2_000));
		people.subList(0, each).forEach((it) -> this.victims.put(it.email(), Point.DATA));
		people.subList(each, 2 * each).forEach((it) -> this.victims.put(it.email(), Point.DOT));
		stage.sink().misbehave(this::dawdle);
		stage.sink().cutAll();

		Calls calls = stage.desk(people, stage.options().pick(40, 50)).await();
		stage.awaitDrained(MOST, true);

		Set<String> atTheDot = this.struck.stream()
			.filter((it) -> this.victims.get(it) == Point.DOT)
			.collect(Collectors.toSet());
		report.note(this.struck.size() + " silences of " + SILENCE.toSeconds() + " s, a client's patience is "
				+ NodeSettings.SMTP_TIMEOUT.toSeconds() + " s");
		report.book(stage.book(calls, atTheDot.size()));
		new Links(stage).check(calls, report);
	}

	private Deed dawdle(Point point, String said) {
		if (point == Point.GREETING && this.greetsSlowly) {
			this.greetsSlowly = false;
			return Deed.slowly(Duration.ofSeconds(1));
		}
		return (this.victims.get(said) == point && this.struck.add(said)) ? Deed.hang(SILENCE) : Deed.GO_ON;
	}

}
