package io.orchestration.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * CSRs at work, whom Gatling plays in a process of its own as {@code OfficeHours} tells.
 */
class OfficeDay {

	private static final String GATLING = "io.gatling.app.Gatling";

	/** It opens what Gatling writes strings with; nothing is told to anybody outside. */
	private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx256m",
			"--add-opens=java.base/java.lang=ALL-UNNAMED", "-Dgatling.data.enableAnalytics=false",
			"-Dgatling.ssl.useOpenSsl=false");

	private final Path directory;

	private final Node node;

	OfficeDay(Path directory, Node node) {
		this.directory = directory;
		this.node = node;
	}

	/** Lets them serve these customers for so long; false if a request has failed. */
	boolean work(List<Person> customers, Duration span) throws IOException, InterruptedException {
		List<String> options = new ArrayList<>(JVM);
		options.addAll(List.of("-Djava.util.prefs.userRoot=" + this.directory, "-Dbench.url=" + this.node.url(),
				"-Dbench.customers=" + list(customers), "-Dbench.seconds=" + span.toSeconds()));
		return JavaProgram.exitCode(GATLING, options, List.of("-s", "io.orchestration.console.bench.OfficeHours", "-nr",
				"-rf", this.directory.toString())) == 0;
	}

	/** How they were answered. */
	Answers answers() throws IOException {
		return Answers.read(JavaProgram.log(GATLING));
	}

	private Path list(List<Person> customers) throws IOException {
		List<String> lines = new ArrayList<>(List.of("id,email"));
		customers.forEach((it) -> lines.add(it.id() + "," + it.email()));
		return Files.write(this.directory.resolve("customers.csv"), lines);
	}

}
