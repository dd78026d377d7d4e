package io.orchestration.console.overview;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScaleTests {

	@ParameterizedTest
	@CsvSource({ "0, 1, 4", "1, 1, 4", "4, 1, 4", "5, 1, 5", "6, 2, 6", "7, 2, 8", "11, 5, 15", "26, 10, 30",
			"99, 20, 100", "101, 50, 150", "987654, 200000, 1000000" })
	void goesUpInRoundStepsToARoundNumber(long highest, long step, long top) {
		Scale scale = Scale.upTo(highest);

		assertThat(scale.step()).isEqualTo(step);
		assertThat(scale.values()).startsWith(0L, step).endsWith(top).hasSizeLessThanOrEqualTo(6);
		assertThat(scale.share((double) highest)).isBetween(0d, 1d);
	}

}
