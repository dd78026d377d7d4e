package io.orchestration.console.customer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PersonNameTests {

	@ParameterizedTest
	@CsvSource({ "Jonas, Okafor, Jonas Okafor, JO", "'', Prince, Prince, P", "élodie, '', élodie, É",
			"' Li ', ' Wei ', Li Wei, LW", "𝒜da, 𐐷ee, 𝒜da 𐐷ee, 𝒜𐐏" })
	void isSpokenFirstNameFirstAndShortenedToInitials(String first, String last, String full, String initials) {
		PersonName name = new PersonName(first, last);

		assertThat(name.full()).isEqualTo(full);
		assertThat(name.initials()).isEqualTo(initials);
	}

	@Test
	void needsOneNameAtLeast() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(" ", ""));
	}

}
