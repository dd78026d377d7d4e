package io.orchestration.console.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days in a row as somebody lives them in a zone, where some have 23 hours and some 25.
 *
 * @param first the first of them
 * @param number how many there are
 * @param zone by whose clock they begin
 */
record Days(LocalDate first, int number, ZoneId zone) {

	/** The place of all of them together. */
	static final int ALL = -1;

	static Days until(LocalDate last, int number, ZoneId zone) {
		return new Days(last.minusDays(number - 1L), number, zone);
	}

	/** The day at this place, of which the first is 0. */
	public LocalDate at(int place) {
		return this.first.plusDays(place);
	}

	public LocalDate last() {
		return at(this.number - 1);
	}

	IntStream places() {
		return IntStream.range(0, this.number);
	}

	/**
	 * Each of them as a row of a table, so that an index finds what belongs to it. The
	 * zone stays here: databases know other names and newer or older rules.
	 */
	String table() {
		return table(places().mapToObj((it) -> row(it, it, it + 1)));
	}

	/** The same, and a further row that goes from the first to the last. */
	String tableAndAll() {
		return table(
				Stream.concat(Stream.of(row(ALL, 0, this.number)), places().mapToObj((it) -> row(it, it, it + 1))));
	}

	/** What statements with such a table need. */
	Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		IntStream.rangeClosed(0, this.number)
			.forEach((it) -> parameters.put("midnight" + it, begin(it).atOffset(ZoneOffset.UTC)));
		return parameters;
	}

	Instant begin(int place) {
		return at(place).atStartOfDay(this.zone).toInstant();
	}

	private static String table(Stream<String> rows) {
		return rows.collect(Collectors.joining(", ", "(values ", ") d(place, begins, ends)"));
	}

	private static String row(int place, int from, int to) {
		return "(" + place + ", " + moment(from) + ", " + moment(to) + ")";
	}

	private static String moment(int place) {
		return "cast(:midnight" + place + " as timestamp with time zone)";
	}

}
