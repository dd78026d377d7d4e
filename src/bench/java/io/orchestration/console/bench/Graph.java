package io.orchestration.console.bench;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws what a node held over time, megabytes and threads on one scale. */
class Graph {

	private static final int WIDTH = 720;

	private static final int HEIGHT = 320;

	private static final int LEFT = 48;

	private static final int TOP = 48;

	private static final String INK = "#333333";

	private static final String TEXT = "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n";

	private static final String GRID = "<path d=\"M%d %dh%d\" stroke=\"#d0d0d0\"/>\n";

	private static final String LINE = "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>\n";

	private static final int RISES = 4;

	private static final int MOMENTS = 6;

	private static final int ABOVE = -8;

	private static final int BELOW = 18;

	private final List<Sample> samples;

	private final double seconds;

	private final long most;

	Graph(List<Sample> samples) {
		this.samples = samples;
		this.seconds = Math.max(1, samples.get(samples.size() - 1).at().toSeconds());
		long memory = samples.stream().mapToLong(Sample::memory).max().orElse(0);
		this.most = (memory / 100 + 1) * 100;
	}

	/** The whole picture, with a background of its own for pages that are dark. */
	String svg(String title) {
		return """
				<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title" viewBox="0 0 %d %d"
				     font-family="sans-serif" font-size="13">
				<title id="title">%s</title>
				<rect width="100%%" height="100%%" fill="#ffffff"/>
				%s</svg>
				""".formatted(LEFT + WIDTH + 24, TOP + HEIGHT + 48, title,
				scale() + moments() + line("memory of the process", "#0b5cad", Sample::memory, ABOVE)
						+ line("heap after a collection", "#b3400b", Sample::heap, ABOVE)
						+ line("threads", "#3f7a1c", Sample::threads, BELOW));
	}

	private String scale() {
		return text(LEFT - 8, TOP - 24, "start", INK, "MB; number of threads")
				+ IntStream.rangeClosed(0, RISES).mapToLong((it) -> this.most * it / RISES).mapToObj((it) -> {
					String label = text(LEFT - 8, y(it) + 4, "end", INK, Long.toString(it));
					return GRID.formatted(LEFT, y(it), WIDTH) + label;
				}).collect(Collectors.joining());
	}

	private String moments() {
		int minutes = (int) this.seconds / 60;
		int step = Math.max(1, minutes / MOMENTS);
		return text(LEFT + WIDTH / 2, TOP + HEIGHT + 40, "middle", INK, "minutes")
				+ IntStream.rangeClosed(0, minutes / step)
					.map((it) -> it * step)
					.mapToObj((it) -> text(x(it * 60L), TOP + HEIGHT + 20, "middle", INK, Integer.toString(it)))
					.collect(Collectors.joining());
	}

	/** A line, and so far from its end what it shows. */
	private String line(String name, String colour, ToLongFunction<Sample> value, int away) {
		String points = this.samples.stream()
			.map((it) -> x(it.at().toSeconds()) + "," + y(value.applyAsLong(it)))
			.collect(Collectors.joining(" "));
		long last = value.applyAsLong(this.samples.get(this.samples.size() - 1));
		return LINE.formatted(colour, points) + text(LEFT + WIDTH, y(last) + away, "end", colour, name);
	}

	private static String text(int x, int y, String anchor, String colour, String words) {
		return TEXT.formatted(x, y, anchor, colour, words);
	}

	private int x(long second) {
		return LEFT + (int) Math.round(WIDTH * second / this.seconds);
	}

	private int y(long value) {
		return TOP + HEIGHT - (int) Math.round((double) HEIGHT * value / this.most);
	}

}
