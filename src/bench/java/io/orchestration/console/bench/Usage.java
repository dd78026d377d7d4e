package io.orchestration.console.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * Who has used how much processor time.
 *
 * @param nodes all nodes together
 * @param database PostgreSQL; none if it is not our own
 * @param proxy nginx
 * @param bench whoever measures, and the mail server
 * @param all whatever runs on the machine
 */
record Usage(Duration nodes, Duration database, Duration proxy, Duration bench, Duration all) {

	static final Usage NONE = new Usage(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

	private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

	/** Up to now, with no nginx before the nodes. */
	static Usage read(Stage stage, List<Node> nodes) throws IOException {
		return read(stage, nodes, null);
	}

	/** Up to now. */
	static Usage read(Stage stage, List<Node> nodes, @Nullable Nginx nginx) throws IOException {
		Duration ofNodes = Duration.ZERO;
		for (Node node : nodes) {
			ofNodes = ofNodes.plus(ProcessorTime.of(node.pid()));
		}
		OptionalLong postgres = stage.postgres().pid();
		return new Usage(ofNodes, postgres.isPresent() ? ProcessorTime.of(postgres.getAsLong()) : Duration.ZERO,
				(nginx != null) ? ProcessorTime.of(nginx.pid()) : Duration.ZERO, ProcessorTime.ofMyself(),
				ProcessorTime.ofAll());
	}

	Usage plus(Usage other) {
		return new Usage(this.nodes.plus(other.nodes), this.database.plus(other.database), this.proxy.plus(other.proxy),
				this.bench.plus(other.bench), this.all.plus(other.all));
	}

	Usage since(Usage before) {
		return new Usage(this.nodes.minus(before.nodes), this.database.minus(before.database),
				this.proxy.minus(before.proxy), this.bench.minus(before.bench), this.all.minus(before.all));
	}

	/** How much of what the processors could do in this time they have done. */
	double busy(Duration span) {
		return share(this.all, span);
	}

	/**
	 * Who kept them busy in this time. A database that is not our own counts as anything
	 * else, or not at all.
	 */
	String shares(Duration span) {
		Duration known = this.nodes.plus(this.database).plus(this.proxy).plus(this.bench);
		return String.format(Locale.ROOT, "processors %.0f %% busy: nodes %.0f, %s%sbench %.0f, anything else %.0f",
				100 * busy(span), 100 * share(this.nodes, span), named("database", this.database, span),
				named("nginx", this.proxy, span), 100 * share(this.bench, span),
				Math.max(0, 100 * share(this.all.minus(known), span)));
	}

	/** What each of so many things cost whom. */
	String each(int count) {
		return String.format(Locale.ROOT, "node %.2f ms, database %.2f ms, nginx %.2f ms", millis(this.nodes, count),
				millis(this.database, count), millis(this.proxy, count));
	}

	/**
	 * What a machine for the database alone would stand, and how many nodes that takes.
	 */
	String limit(int count) {
		double database = millis(this.database, count);
		if (database == 0) {
			return "PostgreSQL is elsewhere";
		}
		return String.format(Locale.ROOT,
				"a processor of PostgreSQL is enough for %.0f/s, which keep %.1f processors of nodes busy",
				1000 / database, millis(this.nodes, count) / database);
	}

	private static String named(String who, Duration used, Duration span) {
		return used.isZero() ? "" : String.format(Locale.ROOT, "%s %.0f, ", who, 100 * share(used, span));
	}

	private static double share(Duration used, Duration span) {
		return used.toNanos() / (double) span.toNanos() / PROCESSORS;
	}

	private static double millis(Duration used, int count) {
		return used.toNanos() / 1e6 / count;
	}

}
