package io.orchestration.console.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptSourceTests {

	@Test
	void isAnAddressOfTheOldKind() {
		assertThat(AttemptSource.of("203.0.113.7").name()).isEqualTo("203.0.113.7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:0db8:0001:0002:0:0:0:9" })
	void isTheWholeNetworkOfTheNewKind(String address) {
		assertThat(AttemptSource.of(address)).isEqualTo(AttemptSource.of("2001:db8:1:2::"));
	}

	@Test
	void tellsNeighboursApart() {
		assertThat(AttemptSource.of("2001:db8:1:3::1")).isNotEqualTo(AttemptSource.of("2001:db8:1:2::1"));
	}

	@Test
	void isTheOldKindWhenWrittenInTheNewOne() {
		assertThat(AttemptSource.of("::ffff:203.0.113.7").name()).isEqualTo("203.0.113.7");
	}

	@Test
	void putsWhateverIsNoAddressTogether() {
		assertThat(AttemptSource.of("not:an:address")).isEqualTo(AttemptSource.of("zz::zz"));
	}

}
