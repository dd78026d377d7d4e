package io.orchestration.console.overview;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlotTests {

	@Test
	void standsOnItsBottomAndReachesItsTop() {
		Plot plot = new Plot(Scale.upTo(10), 30);

		assertThat(plot.y(10)).isEqualTo(plot.top() + ".0");
		assertThat(plot.y(0)).isEqualTo(plot.top() + plot.height() + ".0");
		assertThat(plot.height(5)).isEqualTo(plot.height() / 2 + ".0");
	}

	@Test
	void fillsItsWidthWithItsDays() {
		Plot plot = new Plot(Scale.upTo(10), 30);

		assertThat(plot.left(0)).isEqualTo("0.00%");
		assertThat(plot.middle(15)).isEqualTo("51.67%");
		assertThat(plot.width()).isEqualTo("3.33%");
	}

	@ParameterizedTest
	@ValueSource(ints = { 7, 30, 90 })
	void writesFewDaysBelowAndTheLastAlways(int days) {
		assertThat(new Plot(Scale.upTo(1), days).marks()).hasSizeBetween(4, 6).endsWith(days - 1);
	}

}
