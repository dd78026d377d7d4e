package io.orchestration.console.password;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How moments are written in the console. */
final class Moments {

	private static final DateTimeFormatter MINUTE = pattern("yyyy-MM-dd HH:mm 'UTC'");

	private static final DateTimeFormatter SECOND = pattern("yyyy-MM-dd HH:mm:ss 'UTC'");

	private Moments() {
	}

	static String minute(Instant moment) {
		return MINUTE.format(moment);
	}

	static String second(Instant moment) {
		return SECOND.format(moment);
	}

	private static DateTimeFormatter pattern(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
	}

}
