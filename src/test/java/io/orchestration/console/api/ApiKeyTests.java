package io.orchestration.console.api;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** R49: what the keys of vendor websites are made of. */
class ApiKeyTests {

	private static final String TEXT = "ocv_0a1b2c3d_" + "A".repeat(43);

	private final SecureRandom random = new SecureRandom();

	@Test
	void holdsMoreRandomBitsThanAnybodyCanGuess() {
		Set<String> keys = new HashSet<>();

		IntStream.range(0, 1000).forEach((it) -> keys.add(ApiKey.mint(this.random).text()));

		assertThat(keys).hasSize(1000).allSatisfy((it) -> assertThat(it).matches("ocv_[0-9a-f]{8}_[A-Za-z0-9_-]{43}"));
	}

	@Test
	void isToldByItsBeginningAndKeptByItsDigest() {
		ApiKey key = new ApiKey(TEXT);

		assertThat(key.id()).isEqualTo("0a1b2c3d");
		assertThat(key.digest()).matches("[0-9a-f]{64}").isNotEqualTo(ApiKey.mint(this.random).digest());
	}

	/** R54. */
	@Test
	void showsItsSecretToNoLog() {
		assertThat(new ApiKey(TEXT)).hasToString("ApiKey[0a1b2c3d]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer " + "ocv_0a1b2c3d_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"bearer   ocv_0a1b2c3d_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void standsBehindTheWordBearer(String header) {
		assertThat(ApiKey.in(header)).contains(new ApiKey(TEXT));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Bearer", "Bearer ", "Basic b2N2Og==", "Bearer ocv_0a1b2c3d_",
			"ocv_0a1b2c3d_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"Bearer ocv_0A1B2C3D_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"Bearer ocv_0a1b2c3d_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"Bearer ocv_0a1b2c3d_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
			"Bearer ocv_0a1b2c3d_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, Bearer x" })
	void isNothingElse(String header) {
		assertThat(ApiKey.in(header)).isEmpty();
	}

	@Test
	void cannotBeWrong() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ApiKey("ocv_short")).withMessage("not a key");
	}

}
