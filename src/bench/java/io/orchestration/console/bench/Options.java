package io.orchestration.console.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the bench was asked for.
 *
 * @param trials their names; all if empty
 * @param full whether at full size, which takes hours
 * @param port the first of six in a row: two nodes, the mail server, a third node, and
 * two of nginx
 * @param senders how many mails a node hands over at once
 * @param jar the console
 * @param customers how many are searched
 * @param record whether the figures are written to BENCHMARKS.md
 */
record Options(List<String> trials, boolean full, int port, int senders, Path jar, int customers, boolean record) {

	private static final String PORT = "8180";

	private static final String SENDERS = "4";

	private static final String JAR = "target/bench/orchestration-console.jar";

	static Options of(String... arguments) {
		List<String> trials = Arrays.stream(arguments)
			.filter((it) -> !it.startsWith("--"))
			.map((it) -> it.toUpperCase(Locale.ROOT))
			.toList();
		boolean full = Arrays.asList(arguments).contains("--full");
		boolean record = Arrays.asList(arguments).contains("--record");
		return new Options(trials, full, Integer.parseInt(value("--port=", PORT, arguments)),
				Integer.parseInt(value("--senders=", SENDERS, arguments)), Path.of(value("--jar=", JAR, arguments)),
				Integer.parseInt(value("--customers=", customers(full), arguments)), record);
	}

	/** How much was asked for, but for what differs from machine to machine. */
	String size() {
		return (this.full ? "--full" : "--small") + " --customers=" + this.customers;
	}

	/**
	 * How figures of this trial are called: of another number of customers than is usual
	 * they stand beside those of the usual one.
	 */
	String title(String trial) {
		return customers(this.full).equals(Integer.toString(this.customers)) ? trial
				: String.format(Locale.ROOT, "%s, %,d customers", trial, this.customers);
	}

	private static String customers(boolean full) {
		return full ? "1000000" : "100000";
	}

	/** One of two sizes. */
	int pick(int small, int full) {
		return this.full ? full : small;
	}

	/** Where the mail server listens. */
	int sinkPort() {
		return this.port + 2;
	}

	/** Where a third node listens. */
	int thirdPort() {
		return this.port + 3;
	}

	/** The first of two where nginx listens. */
	int proxyPort() {
		return this.port + 4;
	}

	private static String value(String name, String otherwise, String... arguments) {
		return Arrays.stream(arguments)
			.filter((it) -> it.startsWith(name))
			.map((it) -> it.substring(name.length()))
			.findFirst()
			.orElse(otherwise);
	}

}
