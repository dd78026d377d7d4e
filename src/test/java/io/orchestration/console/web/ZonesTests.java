package io.orchestration.console.web;

import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ZonesTests {

	@ParameterizedTest
	@ValueSource(strings = { "America/New_York", "america/new_york", " America/New York " })
	void areFoundHoweverTheyAreTyped(String name) {
		assertThat(Zones.find(name)).contains(ZoneId.of("America/New_York"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Paris", "+02:00", "Europe/Paris/7", "Z" })
	void areNothingElse(String name) {
		assertThat(Zones.find(name)).isEmpty();
	}

	@Test
	void areOfferedByPlace() {
		assertThat(Zones.offered()).contains("UTC", "Europe/Paris", "America/Argentina/Ushuaia", "Pacific/Auckland")
			.doesNotContain("EST5EDT", "US/Pacific", "Etc/GMT+5", "SystemV/PST8");
	}

}
