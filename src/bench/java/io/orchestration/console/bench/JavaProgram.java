package io.orchestration.console.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program from the class path of the bench, which ends when the bench does. */
final class JavaProgram {

	private static final Path LOGS = Path.of("target/bench/logs");

	private JavaProgram() {
	}

	/** Runs it to its end; what it says is in the log. */
	static void run(String mainClass, List<String> options, List<String> arguments)
			throws IOException, InterruptedException {
		int code = exitCode(mainClass, options, arguments);
		if (code != 0) {
			throw new IOException(mainClass + " ended with " + code + ", see " + log(mainClass));
		}
	}

	/** Runs it to its end, which may be a bad one. */
	static int exitCode(String mainClass, List<String> options, List<String> arguments)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
		command.addAll(arguments);
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(log(mainClass).toFile())
			.start();
		Thread end = new Thread(process::destroy);
		Runtime.getRuntime().addShutdownHook(end);
		try {
			return process.waitFor();
		}
		finally {
			process.destroy();
		}
	}

	/** Where what this program says is. */
	static Path log(String mainClass) {
		return LOGS.resolve(mainClass.substring(mainClass.lastIndexOf('.') + 1) + ".log");
	}

}
