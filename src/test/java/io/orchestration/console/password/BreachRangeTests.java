package io.orchestration.console.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BreachRangeTests {

	private static final String ONE = "0018A45C4D1DEF81644B54AB7F969B88D65";

	private static final String OTHER = "00D4F6E8FA6EECAD2A3AA415EEC418D38EC";

	@Test
	void holdsWhatIsInTheList() throws Exception {
		BreachRange range = BreachRange.of(ONE + ":1\r\n" + OTHER + ":2345678\r\n");

		assertThat(range.contains(ONE)).isTrue();
		assertThat(range.contains(OTHER)).isTrue();
		assertThat(range.contains("F".repeat(35))).isFalse();
	}

	@Test
	void doesNotHoldPadding() throws Exception {
		BreachRange range = BreachRange.of(ONE + ":0\n" + OTHER + ":000");

		assertThat(range.endings()).isEmpty();
	}

	@Test
	void readsSmallLettersToo() throws Exception {
		assertThat(BreachRange.of("0018a45c4d1def81644b54ab7f969b88d65:3").contains(ONE)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "\r\n\r\n" })
	void mayBeEmpty(String answer) throws Exception {
		assertThat(BreachRange.of(answer).endings()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE html><title>Sign in to the network</title>", "{\"error\":\"no\"}",
			"0018A45C4D1DEF81644B54AB7F969B88D65", "0018A45C4D1DEF81644B54AB7F969B88D65:",
			"0018A45C4D1DEF81644B54AB7F969B88D65:-1", "0018A45C4D1DEF81644B54AB7F969B88D65:many",
			"0018A45C4D1DEF81644B54AB7F969B88D65:99999999999999999999", "0018A45C4D1DEF81644B54AB7F969B88D6:1",
			"0018A45C4D1DEF81644B54AB7F969B88D65A:1", "G018A45C4D1DEF81644B54AB7F969B88D65:1",
			"0018A45C4D1DEF81644B54AB7F969B88D65:1\nand more" })
	void isNothingElse(String answer) {
		assertThatExceptionOfType(UselessAnswer.class).isThrownBy(() -> BreachRange.of(answer))
			.withMessage("no list of hashes");
	}

}
