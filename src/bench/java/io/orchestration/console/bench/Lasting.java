package io.orchestration.console.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * LASTING: half an hour of signing in, searching, looking and resetting on one node with
 * the memory of the image, whose heap, process and threads stay as large as they are.
 */
class Lasting implements Trial {

	private static final String TITLE = "What a node holds under mixed load";

	private static final String NO_LIMIT = "1000000";

	private static final Duration MOST = Duration.ofMinutes(5);

	@Override
	public void run(Stage stage, Report report) throws Exception {
		for (Node node : stage.nodes()) {
			node.stop();
		}
		Container container = new Container(stage.options().jar(), stage.directory().resolve("lasting"));
		container.train();
		Node node = stage.standIn(container.archived(), settings(stage));
		node.startUntil("/sign-in");
		List<Sample> samples = work(stage, node, report);
		stage.awaitDrained(MOST);
		node.kill();

		boolean longEnough = stage.options().full();
		report.claim("every mail has left", stage.database().waiting() == 0);
		report.figure(drift(samples, Sample::heap).figure("heap after a collection, mixed load", " MB", longEnough));
		report.figure(drift(samples, Sample::memory).figure("memory of the process, mixed load", " MB", longEnough));
		report.figure(drift(samples, Sample::threads).figure("threads, mixed load", "", longEnough));
		report.picture(new Picture("lasting.svg", TITLE, new Graph(samples).svg(TITLE)));
	}

	private static List<Sample> work(Stage stage, Node node, Report report) throws Exception {
		Options options = stage.options();
		Duration span = Duration.ofMinutes(options.pick(1, 30));
		List<Person> customers = stage.people(options.pick(400, 8_000));
		OfficeDay day = new OfficeDay(stage.directory(), node);
		Duration ofNode = ProcessorTime.of(node.pid());
		Duration ofAll = ProcessorTime.ofAll();
		long begin = System.nanoTime();
		try (Watch watch = new Watch(node, Duration.ofSeconds(options.pick(2, 10)), span.dividedBy(3))) {
			boolean held = day.work(customers, span);
			Duration taken = Duration.ofNanos(System.nanoTime() - begin);
			report.figure(day.answers()
				.figure("requests, mixed load for " + span.toMinutes() + " min",
						busy(ProcessorTime.of(node.pid()).minus(ofNode), ProcessorTime.ofAll().minus(ofAll), taken),
						held));
			return watch.samples();
		}
	}

	private static String busy(Duration node, Duration all, Duration taken) {
		double processors = Runtime.getRuntime().availableProcessors() * taken.toNanos() / 100.0;
		return String.format(Locale.ROOT, "processors %.0f %% busy, %.0f of it with the node",
				all.toNanos() / processors, node.toNanos() / processors);
	}

	private static Drift drift(List<Sample> samples, Function<Sample, Long> value) {
		return Drift.of(samples.stream().map(value).toList());
	}

	/** As in earnest, but that the same customers come back again and again. */
	private static Map<String, String> settings(Stage stage) throws IOException {
		Map<String, String> settings = new HashMap<>(NodeSettings.of(stage.postgres().url(), stage.options()));
		settings.remove("SPRING_PROFILES_ACTIVE");
		settings.put("CONSOLE_LIMITS_RESETS_PER_CUSTOMER_PER_HOUR", NO_LIMIT);
		settings.put("CONSOLE_LIMITS_RESETS_PER_CUSTOMER_PER_DAY", NO_LIMIT);
		return settings;
	}

}
