package io.orchestration.console.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Prints moments as their reader reads them, in their zone, which is named beside.
 * Templates know it as {@code @moments}.
 */
@Component("moments")
public class Moments {

	static final String MINUTE = "moment.minute";

	static final String SECOND = "moment.second";

	private static final String TABLE = "moment.table";

	private static final String DAY = "moment.day";

	private static final String DAY_IN_CHART = "moment.day-in-chart";

	private final MessageSource messages;

	/** As many as there are patterns and languages: a list prints a hundred moments. */
	private final Map<Style, DateTimeFormatter> formatters = new ConcurrentHashMap<>();

	Moments(MessageSource messages) {
		this.messages = messages;
	}

	/** To the minute, for whoever looks at this page. */
	public String minute(Instant moment) {
		return minute(moment, Reader.ofThisPage());
	}

	/** To the minute. */
	public String minute(Instant moment, Reader reader) {
		return print(moment, MINUTE, reader);
	}

	/** To the second, for whoever looks at this page. */
	public String second(Instant moment) {
		return print(moment, SECOND, Reader.ofThisPage());
	}

	/** To the minute and without the zone, which the head of the table names. */
	public String inTable(Instant moment) {
		return print(moment, TABLE, Reader.ofThisPage());
	}

	/** A day as it stands in a calendar. */
	public String day(LocalDate day) {
		return print(day, DAY, Reader.ofThisPage());
	}

	/** The same where there is little room, and the year is told elsewhere. */
	public String dayInChart(LocalDate day) {
		return print(day, DAY_IN_CHART, Reader.ofThisPage());
	}

	/** The zone that holds for this page. */
	public String zone() {
		return Reader.ofThisPage().zone().getId();
	}

	/** As the {@code datetime} of a {@code time} element wants it. */
	public String machine(Instant moment) {
		return moment.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	String print(Moment moment, Reader reader) {
		return print(moment.at(), moment.pattern(), reader);
	}

	private String print(TemporalAccessor moment, String pattern, Reader reader) {
		return this.formatters.computeIfAbsent(new Style(pattern, reader.language()), this::formatter)
			.withZone(reader.zone())
			.format(moment);
	}

	private DateTimeFormatter formatter(Style style) {
		return DateTimeFormatter.ofPattern(this.messages.getMessage(style.pattern(), null, style.language()),
				style.language());
	}

	/**
	 * How a moment is written.
	 *
	 * @param pattern the message with the pattern
	 * @param language in which it is written
	 */
	private record Style(String pattern, Locale language) {
	}

}
