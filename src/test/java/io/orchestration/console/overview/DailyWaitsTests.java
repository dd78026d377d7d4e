package io.orchestration.console.overview;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import io.orchestration.console.overview.DailyWaits.Dot;
import io.orchestration.console.web.Zones;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DailyWaitsTests {

	private static final Days WEEK = Days.until(LocalDate.of(2030, 3, 20), 7, Zones.UTC);

	private static final Days MONTH = Days.until(LocalDate.of(2030, 3, 20), 30, Zones.UTC);

	@Test
	void joinDaysThatFollowEachOtherOnly() {
		DailyWaits waits = DailyWaits.of(WEEK, medians());

		assertThat(waits.dots()).extracting(Dot::place).containsExactly(0, 1, 4);
		assertThat(waits.links()).containsExactly(new DailyWaits.Link(waits.dots().get(0), waits.dots().get(1)));
	}

	@Test
	void writeTheLongestWhereThereIsNoRoomForAll() {
		assertThat(DailyWaits.of(WEEK, medians()).dots()).allMatch(DailyWaits.of(WEEK, medians())::isLabelled);
		assertThat(DailyWaits.of(MONTH, medians()).dots()).filteredOn(DailyWaits.of(MONTH, medians())::isLabelled)
			.extracting(Dot::place)
			.containsExactly(1);
	}

	@Test
	void leaveOutWhatIsKnownOfAllDaysTogether() {
		assertThat(DailyWaits.of(WEEK, Map.of(Days.ALL, Duration.ofHours(9))).dots()).isEmpty();
	}

	private static Map<Integer, Duration> medians() {
		return Map.of(Days.ALL, Duration.ofMinutes(4), 0, Duration.ofMinutes(3), 1, Duration.ofMinutes(5), 4,
				Duration.ofMinutes(4));
	}

}
