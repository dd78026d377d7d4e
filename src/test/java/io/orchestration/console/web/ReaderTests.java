package io.orchestration.console.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReaderTests {

	private static final Instant TEN_AT_NIGHT = Instant.parse("2026-11-25T22:00:00Z");

	private static final Instant TWO_HOURS_LATER = Instant.parse("2026-11-26T00:00:00Z");

	@Test
	void callsItYesterdayWhenMidnightLiesBetweenByTheirClock() {
		assertThat(reader("UTC").daysBetween(TEN_AT_NIGHT, TWO_HOURS_LATER)).isEqualTo(1);
		assertThat(reader("Asia/Tokyo").daysBetween(TEN_AT_NIGHT, TWO_HOURS_LATER)).isZero();
		assertThat(reader("America/Toronto").daysBetween(TEN_AT_NIGHT, TWO_HOURS_LATER)).isZero();
	}

	private static Reader reader(String zone) {
		return new Reader(Locale.ENGLISH, ZoneId.of(zone));
	}

}
