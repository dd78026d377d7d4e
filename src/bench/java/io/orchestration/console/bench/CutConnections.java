package io.orchestration.console.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** F8: the connection ends at each point at which it can. */
class CutConnections implements Trial {

	private static final Duration MOST = Duration.ofMinutes(10);

	private static final List<Point> POINTS = List.of(Point.MAIL, Point.RCPT, Point.DATA, Point.HALF_BODY,
			Point.BEFORE_DOT, Point.DOT, Point.ANSWERED);

	private static final double SHARE = 0.1;

	private final Random random = new Random(8);

	private final Map<Point, Integer> cuts = new EnumMap<>(Point.class);

	private final Set<String> cutAtTheDot = new HashSet<>();

	private int most;

	@Override
	public void run(Stage stage, Report report) throws Exception {
		this.most = stage.options().pick(5, 100);
		stage.sink().misbehave(this::cut);

		Calls calls = stage.resets(stage.options().pick(200, 3_000), stage.options().pick(40, 50));
		stage.awaitDrained(MOST, true);

		// one copy for each answer that was cut off, even if one mail met that twice
		Book book = stage.book(calls, this.cuts.getOrDefault(Point.DOT, 0));
		report.note("cuts " + this.cuts);
		report.book(book);
		report.claim("cut at every point", this.cuts.keySet().containsAll(POINTS));
		report.claim("only mails cut off after the dot came twice", this.cutAtTheDot.containsAll(book.twice()));
		new Links(stage).check(calls, report);
	}

	private synchronized Deed cut(Point point, String said) {
		int already = this.cuts.getOrDefault(point, 0);
		if (!POINTS.contains(point) || already == this.most || this.random.nextDouble() > SHARE) {
			return Deed.GO_ON;
		}
		this.cuts.put(point, already + 1);
		if (point == Point.DOT) {
			this.cutAtTheDot.add(said);
		}
		return Deed.CUT;
	}

}
