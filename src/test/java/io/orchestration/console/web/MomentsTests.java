package io.orchestration.console.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class MomentsTests {

	private static final Instant WINTER = Instant.parse("2026-11-25T13:05:09.123456Z");

	private static final Instant SUMMER = Instant.parse("2026-07-25T22:05:09Z");

	private final Messages messages = new Messages();

	private final Moments moments = new Moments(this.messages);

	@AfterEach
	void nobodyReadsAnyMore() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void areToldByTheReadersClockAndNameIt() {
		read(Locale.ENGLISH, "Europe/Paris");

		assertThat(this.moments.minute(WINTER)).isEqualTo("2026-11-25 14:05 CET");
		assertThat(this.moments.second(WINTER)).isEqualTo("2026-11-25 14:05:09 CET");
	}

	@Test
	void keepSummerTime() {
		read(Locale.ENGLISH, "Europe/Paris");

		assertThat(this.moments.minute(SUMMER)).isEqualTo("2026-07-26 00:05 CEST");
	}

	/** One hour happens twice when summer time ends: only the zone tells which it is. */
	@Test
	void tellTheHourThatHappensTwiceApart() {
		read(Locale.ENGLISH, "America/Toronto");

		assertThat(this.moments.minute(Instant.parse("2026-11-01T05:30:00Z"))).isEqualTo("2026-11-01 01:30 EDT");
		assertThat(this.moments.minute(Instant.parse("2026-11-01T06:30:00Z"))).isEqualTo("2026-11-01 01:30 EST");
	}

	@Test
	void areWrittenAsTheReaderWritesThem() {
		read(Locale.FRENCH, "Europe/Paris");

		assertThat(this.moments.minute(WINTER)).isEqualTo("25/11/2026 14:05 CET");
	}

	@Test
	void leaveTheZoneToTheHeadOfATable() {
		read(Locale.ENGLISH, "America/Toronto");

		assertThat(this.moments.inTable(WINTER)).isEqualTo("2026-11-25 08:05");
		assertThat(this.moments.zone()).isEqualTo("America/Toronto");
	}

	@Test
	void areWrittenForSomebodyElseThanWhoAsks() {
		read(Locale.ENGLISH, "Europe/Paris");
		Reader recipient = new Reader(Locale.FRENCH, ZoneId.of("America/Toronto"));

		assertThat(this.moments.minute(WINTER, recipient)).isEqualTo("25/11/2026 08:05 EST");
	}

	@Test
	void canBeWholeDays() {
		LocalDate day = LocalDate.of(2026, 11, 25);

		read(Locale.ENGLISH, "UTC");
		assertThat(this.moments.day(day)).isEqualTo("Wed 2026-11-25");
		assertThat(this.moments.dayInChart(day)).isEqualTo("25 Nov");
		read(Locale.FRENCH, "Pacific/Auckland");
		assertThat(this.moments.day(day)).isEqualTo("mer. 25/11/2026");
		assertThat(this.moments.dayInChart(day)).isEqualTo("25 nov.");
	}

	@Test
	void areUnderstoodByMachines() {
		assertThat(this.moments.machine(WINTER)).isEqualTo("2026-11-25T13:05:09Z");
	}

	@Test
	void printThemselvesInAMessage() {
		read(Locale.FRENCH, "Europe/Paris");

		String text = this.messages.getMessage("trail.expires", new Object[] { Moment.minute(WINTER) }, Locale.FRENCH);

		assertThat(text).isEqualTo("expire le 25/11/2026 14:05 CET");
	}

	@Test
	void areToldInUtcWhereNoZoneIsKnown() {
		read(Locale.FRENCH, "UTC");

		assertThat(this.moments.minute(WINTER)).isEqualTo("25/11/2026 13:05 UTC");
	}

	private static void read(Locale language, String zone) {
		LocaleContextHolder.setLocaleContext(new Reader(language, ZoneId.of(zone)));
	}

}
