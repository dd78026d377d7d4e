package io.orchestration.console.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keeps BENCHMARKS.md: the figures of each trial as they were measured last, when, on
 * which machine, from which commit.
 */
final class BenchmarksPage {

	private static final Path PAGE = Path.of("src/bench/BENCHMARKS.md");

	private static final String HEAD = """
			# Figures

			Written by the runner, not by hand; [README.md](README.md) says what each trial does. All that takes part shares the
			machine's processors: the application, the database, the mail server and whoever measures. `fsync` and
			`synchronous_commit` are on. To measure one of them again, and write it down here:

			```sh
			./mvnw -Pbench package spring-boot:test-run -Dbench="SEARCH --full --record"
			```
			""";

	private static final String SECTION = "\n## ";

	private BenchmarksPage() {
	}

	/** Puts this trial in the place of what stood there of it; the others stay. */
	static void put(Options options, Database database, Report report)
			throws IOException, InterruptedException, SQLException {
		if (report.figures().isEmpty()) {
			return;
		}
		Map<String, String> sections = sections();
		sections.put(options.title(report.trial()),
				"""

						`%s`, commit %s, %s; %s; %s

						| work | reached | goal | bare parts, same run | goal reached |
						|---|---|---|---|---|
						%s
						%s""".formatted(options.size(), commit(), LocalDate.now(ZoneOffset.UTC), Machine.describe(),
						version(database), report.figures().stream().map(Figure::row).collect(Collectors.joining("\n")),
						pictures(report)));
		Files.writeString(PAGE,
				sections.entrySet()
					.stream()
					.map((it) -> SECTION + it.getKey() + "\n" + it.getValue())
					.collect(Collectors.joining("", HEAD, "")));
	}

	private static Map<String, String> sections() throws IOException {
		Map<String, String> sections = new LinkedHashMap<>();
		if (Files.exists(PAGE)) {
			Arrays.stream(Files.readString(PAGE).split(SECTION))
				.skip(1)
				.map((it) -> it.split("\n", 2))
				.forEach((it) -> sections.put(it[0], it[1]));
		}
		return sections;
	}

	/** Writes them beside the page, and what shows them there. */
	private static String pictures(Report report) throws IOException {
		StringBuilder shown = new StringBuilder();
		for (Picture picture : report.pictures()) {
			Files.writeString(PAGE.resolveSibling(picture.file()), picture.svg());
			shown.append("\n![%s](%s)\n".formatted(picture.title(), picture.file()));
		}
		return shown.toString();
	}

	private static String version(Database database) throws SQLException {
		String version = database.query("select version()", (row) -> row.getString(1)).get(0);
		String memory = database.query("show shared_buffers", (row) -> row.getString(1)).get(0);
		return version.substring(0, version.indexOf(" on ")) + ", shared_buffers " + memory;
	}

	private static String commit() throws IOException, InterruptedException {
		Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
		String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		return (git.waitFor() == 0) ? commit : "unknown";
	}

}
