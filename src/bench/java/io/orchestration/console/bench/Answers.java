package io.orchestration.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Gatling found when it compared the answers with what was asserted of them. */
class Answers {

	private static final Pattern ASSERTION = Pattern.compile("Global: (.+?) is .*\\(actual : ([\\d.]+)\\)");

	private final Map<String, Double> found;

	private Answers(Map<String, Double> found) {
		this.found = found;
	}

	/** From what Gatling has printed at the end. */
	static Answers read(Path log) throws IOException {
		return new Answers(ASSERTION.matcher(Files.readString(log))
			.results()
			.collect(Collectors.toMap((it) -> it.group(1), Answers::actual)));
	}

	/** How many there were, how soon they came, and that none was wrong. */
	Figure figure(String work, String processors, boolean held) throws IOException {
		String reached = String.format(Locale.ROOT,
				"%.0f/s, p50 %.0f ms, p95 %.0f ms, max %.0f ms, of %.0f, %.0f failed",
				value("mean requests per second"), value("50th percentile of response time"),
				value("95th percentile of response time"), value("max of response time"), value("count of all events"),
				value("count of failed events"));
		return new Figure(work, reached, "none failed", processors, held);
	}

	private double value(String name) throws IOException {
		Double value = this.found.get(name);
		if (value == null) {
			throw new IOException("Gatling does not tell the " + name);
		}
		return value;
	}

	private static double actual(MatchResult assertion) {
		return Double.parseDouble(assertion.group(2));
	}

}
