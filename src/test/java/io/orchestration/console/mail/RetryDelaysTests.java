package io.orchestration.console.mail;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryDelaysTests {

	@Test
	void spreadsTriesOverATenthOfTheWait() {
		RetryDelays latest = new RetryDelays(() -> 1);

		assertThat(latest.after(1)).isEqualTo(Duration.ofSeconds(66));
		assertThat(latest.after(99)).isEqualTo(Duration.ofMinutes(22));
	}

}
