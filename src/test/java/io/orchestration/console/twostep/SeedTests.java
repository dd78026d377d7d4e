package io.orchestration.console.twostep;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SeedTests {

	private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

	private final Seed seed = new Seed("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

	/** The last six digits of the test vectors in RFC 6238, appendix B. */
	@ParameterizedTest
	@CsvSource({ "59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037",
			"20000000000,353130" })
	void givesTheCodesOfTheStandard(long second, String code) {
		assertThat(this.seed.code(Instant.ofEpochSecond(second))).isEqualTo(code);
	}

	/** One step before and one after count, no further ones (R32). */
	@ParameterizedTest
	@CsvSource({ "-90,false", "-60,false", "-30,true", "0,true", "29,true", "30,true", "60,false", "90,false" })
	void countsHalfAMinuteBeforeAndAfter(long seconds, boolean counts) {
		String code = this.seed.code(NOON.plusSeconds(seconds));

		assertThat(this.seed.stepOf(code, NOON).isPresent()).isEqualTo(counts);
	}

	@Test
	void tellsTheStepOfACode() {
		Instant before = NOON.minus(Duration.ofSeconds(30));

		assertThat(this.seed.stepOf(this.seed.code(before), NOON)).hasValue(before.getEpochSecond() / 30);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "12345", "1234567", "abcdef", "１２３４５６" })
	void knowsNoOtherCode(String typed) {
		assertThat(this.seed.stepOf(typed, NOON)).isEmpty();
	}

	@Test
	void takesTheCodeAsTheAppShowsIt() {
		String code = this.seed.code(NOON);

		assertThat(this.seed.stepOf(" " + code.substring(0, 3) + " " + code.substring(3) + " ", NOON)).isPresent();
	}

	@Test
	void isReadOutInGroupsOfFour() {
		assertThat(this.seed.text()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
	}

	@Test
	void isScannedWithItsIssuerAndAccount() {
		assertThat(this.seed.uri("Orchestration Console", "rae+1@example.com"))
			.isEqualTo("otpauth://totp/Orchestration%20Console:rae%2B1%40example.com"
					+ "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Orchestration%20Console");
	}

	@Test
	void isDifferentEachTimeAndKeepsOutOfLogs() {
		assertThat(Seed.random().bytes()).hasSize(20).isNotEqualTo(Seed.random().bytes());
		assertThat(Seed.random()).hasToString("Seed");
	}

}
