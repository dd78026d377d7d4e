package io.orchestration.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The console laid out as in its image, with the archive of classes that is made there:
 * an AOT cache from Java 25 on, a CDS archive before.
 */
class Container {

	private static final boolean CACHES = Runtime.version().feature() >= 25;

	/** As in the image. */
	private static final String LEAST_HEAP = "-Xms64m";

	/** What a JVM chooses by itself in a container with less than 2 GB of memory. */
	private static final String COLLECTOR = "-XX:+UseSerialGC";

	private final Path directory;

	private final Path jar;

	private final Path archive;

	/** Lays it out in this directory, where it was not before. */
	Container(Path jar, Path directory) throws IOException, InterruptedException {
		this.directory = directory;
		this.jar = directory.resolve(jar.getFileName());
		this.archive = directory.resolve(CACHES ? "console.aot" : "console.jsa");
		Path layers = directory.resolve("layers");
		java("-Djarmode=tools", "-jar", jar.toString(), "extract", "--layers", "--destination", layers.toString());
		flatten(layers.resolve("dependencies"));
		flatten(layers.resolve("application"));
	}

	/** Makes the archive as the image does. */
	void train() throws IOException, InterruptedException {
		java((CACHES ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + this.archive,
				"-Dspring.context.exit=onRefresh", "-jar", this.jar.toString(),
				"--spring.datasource.url=jdbc:h2:mem:archive;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
				"--spring.mail.host=localhost", "--console.public-base-url=http://localhost:8080");
	}

	/** What starts it without the archive. */
	List<String> plain() {
		return List.of(COLLECTOR, "-Xmx256m", LEAST_HEAP, "-jar", this.jar.toString());
	}

	/** What starts it with the archive. */
	List<String> archived() {
		List<String> program = new ArrayList<>(plain());
		program.add(0, (CACHES ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + this.archive);
		return program;
	}

	private void flatten(Path layer) throws IOException {
		try (Stream<Path> parts = Files.list(layer)) {
			for (Path part : parts.toList()) {
				Files.move(part, this.directory.resolve(part.getFileName()));
			}
		}
	}

	private void java(String... program) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(program));
		command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
		Files.createDirectories(this.directory);
		Path log = this.directory.resolve("java.log");
		Process java = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		if (java.waitFor() != 0) {
			throw new IOException(command + " failed: " + Files.readString(log));
		}
	}

}
