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

	/** As vendor websites name their visitors: never anything that is looked up. */
	@ParameterizedTest
	@ValueSource(
			strings = { "203.0.113.7", "0.0.0.0", "255.255.255.255", "::1", "2001:db8:1:2::1", "::ffff:203.0.113.7" })
	void isNamedByAnAddress(String address) {
		assertThat(AttemptSource.named(address)).contains(AttemptSource.of(address));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "localhost", "example.com", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.04",
			"1.2.3.4/8", "zz::zz", ":::", "1:2:3:4:5:6:7:8:9", "fe80::1%eth0", "[::1]", "a:b@c:d", ".:1", "cafe" })
	void isNamedByNothingElse(String text) {
		assertThat(AttemptSource.named(text)).isEmpty();
	}

}
