package io.orchestration.console.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes BENCHMARKS.md: every figure that was measured, on which machine, from which
 * commit.
 */
final class BenchmarksPage {

	private static final Path PAGE = Path.of("src/bench/BENCHMARKS.md");

	private BenchmarksPage() {
	}

	static void write(Options options, Database database, List<Report> reports)
			throws IOException, InterruptedException, SQLException {
		String figures = reports.stream()
			.flatMap((it) -> it.figures().stream())
			.map(Figure::row)
			.collect(Collectors.joining("\n"));
		Files.writeString(PAGE, """
				# Figures

				Written by the runner, not by hand:

				```sh
				./mvnw -Pbench package spring-boot:test-run -Dbench="%s --record"
				```

				- Commit %s, %s; %,d customers are searched
				- %s
				- %s
				- The application, the database, the mail server and whoever measures share these processors.

				| work | reached | goal | bare parts, same run | goal reached |
				|---|---|---|---|---|
				%s
				%s""".formatted(options.asked(), commit(), LocalDate.now(ZoneOffset.UTC), options.customers(),
				Machine.describe(), database(database), figures, pictures(reports)));
	}

	/** Writes them beside the page, and what shows them there. */
	private static String pictures(List<Report> reports) throws IOException {
		StringBuilder shown = new StringBuilder();
		for (Picture picture : reports.stream().flatMap((it) -> it.pictures().stream()).toList()) {
			Files.writeString(PAGE.resolveSibling(picture.file()), picture.svg());
			shown.append("\n![%s](%s)\n".formatted(picture.title(), picture.file()));
		}
		return shown.toString();
	}

	private static String database(Database database) throws SQLException {
		String version = database.query("select version()", (row) -> row.getString(1)).get(0);
		String memory = database.query("show shared_buffers", (row) -> row.getString(1)).get(0);
		return version.substring(0, version.indexOf(" on ")) + " on loopback, shared_buffers " + memory
				+ ", fsync and synchronous_commit on";
	}

	private static String commit() throws IOException, InterruptedException {
		Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
		String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		return (git.waitFor() == 0) ? commit : "unknown";
	}

}
