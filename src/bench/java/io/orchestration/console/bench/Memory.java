package io.orchestration.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much memory a process holds, in MB.
 *
 * @param now at this moment
 * @param most since it was started
 */
record Memory(long now, long most) {

	static Memory of(Node node) throws IOException {
		Path status = Path.of("/proc", Long.toString(node.pid()), "status");
		return new Memory(megabytes(status, "VmRSS:"), megabytes(status, "VmHWM:"));
	}

	private static long megabytes(Path status, String name) throws IOException {
		return Files.readAllLines(status)
			.stream()
			.filter((it) -> it.startsWith(name))
			.mapToLong((it) -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
			.findFirst()
			.orElseThrow();
	}

}
