package io.orchestration.console.staff;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailedSignInsTests {

	private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

	@Test
	void lockWithTheFifth() {
		assertThat(after(FailedSignIns.NONE, 4, NOON).isLocked(NOON)).isFalse();

		FailedSignIns locked = after(FailedSignIns.NONE, 5, NOON);

		assertThat(locked.isLocked(NOON)).isTrue();
		assertThat(locked.lockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
		assertThat(locked.isLocked(NOON.plus(Duration.ofMinutes(15)))).isFalse();
	}

	@Test
	void lockUntilAWholeMinute() {
		assertThat(after(FailedSignIns.NONE, 5, NOON.plusSeconds(1)).lockedUntil())
			.isEqualTo(NOON.plus(Duration.ofMinutes(16)));
	}

	@Test
	void prolongNothingWhileALockHolds() {
		FailedSignIns locked = after(FailedSignIns.NONE, 5, NOON);

		assertThat(after(locked, 50, NOON.plus(Duration.ofMinutes(14)))).isEqualTo(locked);
	}

	@Test
	void lockForTwiceAsLongEachTimeButNoLongerThanADay() {
		FailedSignIns state = FailedSignIns.NONE;
		Instant now = NOON;
		for (int minutes : new int[] { 15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440 }) {
			state = after(state, 5, now);
			assertThat(state.lockedUntil()).isEqualTo(now.plus(Duration.ofMinutes(minutes)));
			now = now.plus(Duration.ofMinutes(minutes));
		}
	}

	private static FailedSignIns after(FailedSignIns before, int failures, Instant now) {
		FailedSignIns state = before;
		for (int time = 0; time < failures; time++) {
			state = state.andAnother(now);
		}
		return state;
	}

}
