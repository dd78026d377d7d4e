package io.orchestration.console.mail;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrandColourTests {

	@Test
	void writesWhiteOnADarkColourAndUsesItForText() {
		assertThat(BrandColour.of("#b4431c")).isEqualTo(new BrandColour("#b4431c", "#ffffff", "#b4431c"));
	}

	@Test
	void writesDarkOnALightColourAndDoesNotUseItForText() {
		assertThat(BrandColour.of("#FFD700")).isEqualTo(new BrandColour("#FFD700", "#16202c", "#16202c"));
	}

	@Test
	void takesNothingIntoAStyleThatIsNotAColour() {
		assertThat(BrandColour.of("red;background:url(https://example.com)")).isEqualTo(BrandColour.of(null));
	}

}
