package io.orchestration.console.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import io.orchestration.console.web.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ActivityFilterTests {

	@Test
	void takesEmptyFieldsForAbsentOnes() {
		ActivityFilter filter = new ActivityFilter("", null, "  ", null, null);

		assertThat(filter).isEqualTo(ActivityFilter.NONE);
	}

	@Test
	void countsTheLastDayToItsEnd() {
		ActivityFilter filter = days(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 1, 31));

		assertThat(filter.since(Zones.UTC)).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
		assertThat(filter.until(Zones.UTC)).isEqualTo(Instant.parse("2030-02-01T00:00:00Z"));
	}

	@Test
	void countsDaysAsTheReaderDoes() {
		ActivityFilter filter = days(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 29));

		assertThat(filter.since(ZoneId.of("Europe/Paris"))).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
		assertThat(filter.until(ZoneId.of("Europe/Paris"))).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
	}

	@Test
	void acceptsASingleDayAndRefusesTheReverseOrder() {
		LocalDate day = LocalDate.of(2030, 1, 2);

		assertThat(days(day, day).isInOrder()).isTrue();
		assertThat(days(day, day.minusDays(1)).isInOrder()).isFalse();
		assertThat(days(null, day).isInOrder()).isTrue();
	}

	@Test
	void keepsDaysWithinTheYearsADatabaseKnows() {
		ActivityFilter filter = days(LocalDate.MIN, LocalDate.MAX);

		assertThat(filter.since(Zones.UTC)).isEqualTo(Instant.parse("0001-01-01T00:00:00Z"));
		assertThat(filter.until(Zones.UTC)).isEqualTo(Instant.parse("+10000-01-01T00:00:00Z"));
	}

	@Test
	void looksForWildcardsInNamesLiterally() {
		ActivityFilter filter = new ActivityFilter(null, null, "50%_A!", null, null);

		assertThat(filter.personPattern()).isEqualTo("%50!%!_a!!%");
	}

	private static ActivityFilter days(@Nullable LocalDate from, @Nullable LocalDate to) {
		return new ActivityFilter(null, null, null, from, to);
	}

}
