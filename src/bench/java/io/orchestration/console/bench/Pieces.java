package io.orchestration.console.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * PIECES: what hashes, tickets and search text take alone, without a database or anybody
 * who waits, as JMH measures it.
 */
class Pieces implements Trial {

	private static final Path RESULT = Path.of("target/bench/pieces.json");

	/** As the nodes are run. */
	private static final String NODE = "-XX:+UseSerialGC -Xmx512m";

	private static final List<String> SMALL = List.of("-f", "1", "-wi", "1", "-w", "200ms", "-i", "3", "-r", "200ms");

	private static final List<String> FULL = List.of("-f", "3", "-wi", "3", "-w", "1s", "-i", "5", "-r", "1s");

	@Override
	public void run(Stage stage, Report report) throws Exception {
		for (Node node : stage.nodes()) {
			node.stop();
		}
		List<String> arguments = new ArrayList<>(stage.options().full() ? FULL : SMALL);
		arguments.addAll(List.of("-jvmArgs", NODE, "-foe", "true", "-rf", "json", "-rff", RESULT.toString()));
		JavaProgram.run("org.openjdk.jmh.Main", List.of(), arguments);
		for (JsonNode piece : JsonMapper.shared().readTree(RESULT)) {
			report.figure(Figure.plain(work(piece.path("benchmark").asString()), times(piece.path("primaryMetric"))));
		}
	}

	/** What the method does, in the words it is named by. */
	private static String work(String benchmark) {
		return benchmark.substring(benchmark.lastIndexOf('.') + 1)
			.replaceAll("(?=[A-Z])", " ")
			.toLowerCase(Locale.ROOT);
	}

	private static String times(JsonNode metric) {
		JsonNode times = metric.path("scorePercentiles");
		return Stream.of("50", "95", "99")
			.map((it) -> String.format(Locale.ROOT, "p%s %.2f %s", it, times.path(it + ".0").asDouble(), unit(metric)))
			.collect(Collectors.joining(", "));
	}

	private static String unit(JsonNode metric) {
		return metric.path("scoreUnit").asString().replace("/op", "").replace("us", "µs");
	}

}
