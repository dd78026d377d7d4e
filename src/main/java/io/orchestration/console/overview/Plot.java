package io.orchestration.console.overview;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Where things stand in a chart of days: up and down in pixels, across in hundredths of
 * its width. So a chart fits every screen, and its letters have one size on all of them.
 *
 * @param scale what is written at its side
 * @param days how many days stand beside each other
 */
record Plot(Scale scale, int days) {

	/** Above it there is room for a figure and for the unit. */
	private static final int TOP = 28;

	private static final int HEIGHT = 150;

	/** What stays free of a day's place, before its bar and behind it. */
	private static final double GAP = 0.15;

	private static final double MIDDLE = 0.5;

	private static final int WEEK = 7;

	private static final int MONTH = 31;

	private static final double DOT = 3.5;

	private static final double SMALL_DOT = 2;

	/** More days than these cannot be written beside each other on a telephone. */
	private static final int MOST_MARKS = 6;

	private static final int PERCENT = 100;

	public int top() {
		return TOP;
	}

	public int height() {
		return HEIGHT;
	}

	public String y(double value) {
		return pixels(TOP + HEIGHT * (1 - this.scale.share(value)));
	}

	public String height(double value) {
		return pixels(HEIGHT * this.scale.share(value));
	}

	/** Where a day begins. */
	public String left(int place) {
		return across(place);
	}

	public String middle(int place) {
		return across(place + MIDDLE);
	}

	/** Where the bar of a day begins. */
	public String bar(int place) {
		return across(place + GAP);
	}

	/** How large the dot of a day is. */
	public String radius() {
		return pixels((this.days > MONTH) ? SMALL_DOT : DOT);
	}

	public String width() {
		return across(1);
	}

	public String barWidth() {
		return across(1 - 2 * GAP);
	}

	/** The days that are written below, the last one always. */
	public List<Integer> marks() {
		int every = (this.days + MOST_MARKS - 1) / MOST_MARKS;
		return IntStream.range(0, this.days).filter((it) -> (this.days - 1 - it) % every == 0).boxed().toList();
	}

	/** Whether there is room for the figure of each day. */
	public boolean isRoomy() {
		return this.days <= WEEK;
	}

	private static String pixels(double length) {
		return String.format(Locale.ROOT, "%.1f", length);
	}

	private String across(double days) {
		return String.format(Locale.ROOT, "%.2f%%", PERCENT * days / this.days);
	}

}
