package io.orchestration.console.overview;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WaitTests {

	@ParameterizedTest
	@CsvSource({ "PT0S, seconds, 0, 0", "PT59.999S, seconds, 59, 59", "PT1M, minutes, 1, 0",
			"PT59M59S, minutes, 59, 59", "PT1H, hours, 1, 0", "PT25H30M59S, hours, 25, 30" })
	void isToldInTheTwoUnitsThatSaySomething(Duration duration, String unit, long whole, long rest) {
		Wait wait = new Wait(duration);

		assertThat(wait.key()).isEqualTo("overview.time." + unit);
		assertThat(wait.whole()).isEqualTo(whole);
		assertThat(wait.rest()).isEqualTo(rest);
	}

	@ParameterizedTest
	@CsvSource({ "PT0S, SECONDS", "PT119.9S, SECONDS", "PT2M, MINUTES", "PT119M59S, MINUTES", "PT2H, HOURS" })
	void isMeasuredInAUnitOfWhichThereAreSome(Duration longest, WaitUnit unit) {
		assertThat(WaitUnit.fitting(longest)).isEqualTo(unit);
	}

}
