package io.orchestration.console.portal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ColourTests {

	private static final Colour NIGHT = new Colour(0x15, 0x20, 0x2b);

	@ParameterizedTest
	@ValueSource(
			strings = { "", "red", "#fff", "#12345g", "#1234567", "b4431c", "#b4431c;}body{display:none", " #b4431c" })
	void isReadInOneNotationOnly(String text) {
		assertThat(Colour.of(text)).isEmpty();
	}

	@Test
	void isWrittenAsItWasRead() {
		assertThat(Colour.of("#B4431c")).map(Colour::toString).contains("#b4431c");
	}

	@ParameterizedTest
	@CsvSource({ "#000000,21.0", "#ffffff,1.0", "#767676,4.54", "#b4431c,5.58" })
	void contrastsWithWhiteAsWcagDefines(String colour, double contrast) {
		assertThat(Colour.of(colour).orElseThrow().contrastTo(Colour.WHITE)).isCloseTo(contrast, within(0.01));
	}

	@ParameterizedTest
	@ValueSource(strings = { "#000000", "#ffffff", "#ffe000", "#767676", "#777777", "#00ff00", "#0000ff", "#808080" })
	void carriesReadableTextAndIsReadableByDayAndNight(String colour) {
		Colour vendor = Colour.of(colour).orElseThrow();

		assertThat(vendor.textOnIt().contrastTo(vendor)).isGreaterThanOrEqualTo(Colour.READABLE);
		assertThat(vendor.readableOn(Colour.WHITE, Colour.BLACK).contrastTo(Colour.WHITE))
			.isGreaterThanOrEqualTo(Colour.READABLE);
		assertThat(vendor.readableOn(NIGHT, Colour.WHITE).contrastTo(NIGHT)).isGreaterThanOrEqualTo(Colour.READABLE);
	}

	@Test
	void isLeftAloneWhereItIsReadable() {
		Colour vendor = Colour.of("#b4431c").orElseThrow();

		assertThat(vendor.readableOn(Colour.WHITE, Colour.BLACK)).isEqualTo(vendor);
	}

}
