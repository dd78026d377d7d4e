package io.orchestration.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much processor time Linux says was used. */
final class ProcessorTime {

	private static final Path PROC = Path.of("/proc");

	/** On every Linux there is: a hundred ticks a second. */
	private static final long MILLIS_A_TICK = 10;

	/** Of the fields behind a process's name: its own ticks, and its ended children's. */
	private static final int FIRST_TICKS = 11;

	/** Of time the machine has spent, the first of which is that of users. */
	private static final int KINDS = 8;

	private static final int IDLE = 4;

	private static final int WAITING = 5;

	private ProcessorTime() {
	}

	/** By this process so far, by the children it has and by those it had. */
	static Duration of(long pid) {
		long ticks = ticks(pid);
		for (ProcessHandle child : ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).toList()) {
			ticks += ticks(child.pid());
		}
		return Duration.ofMillis(ticks * MILLIS_A_TICK);
	}

	/** By the bench itself. */
	static Duration ofMyself() {
		return Duration.ofMillis(ticks(ProcessHandle.current().pid()) * MILLIS_A_TICK);
	}

	/** By whatever runs on this machine. */
	static Duration ofAll() throws IOException {
		try (Stream<String> lines = Files.lines(PROC.resolve("stat"))) {
			String[] all = lines.findFirst().orElseThrow().split("\\s+", -1);
			long ticks = IntStream.rangeClosed(1, KINDS)
				.filter((it) -> it != IDLE && it != WAITING)
				.mapToLong((it) -> Long.parseLong(all[it]))
				.sum();
			return Duration.ofMillis(ticks * MILLIS_A_TICK);
		}
	}

	private static long ticks(long pid) {
		try {
			String line = Files.readString(PROC.resolve(pid + "/stat"));
			String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
			return Arrays.stream(fields, FIRST_TICKS, FIRST_TICKS + 4).mapToLong(Long::parseLong).sum();
		}
		catch (IOException ex) {
			// has ended meanwhile: its parent knows
			return 0;
		}
	}

}
