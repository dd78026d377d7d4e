package io.orchestration.console.scope;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LanguagesTests {

	@Test
	void offersEachLanguageOnce() {
		assertThat(Languages.offeredBeside(null)).contains("en", "fr-CA", "de").doesNotHaveDuplicates();
		assertThat(Languages.offeredBeside("fr-CA")).isEqualTo(Languages.offeredBeside(null));
	}

	/** Or saving the form would take it from the customer. */
	@Test
	void keepsALanguageThatCameFromElsewhere() {
		assertThat(Languages.offeredBeside("gd")).containsAll(Languages.offeredBeside(null)).endsWith("gd");
	}

}
