package io.orchestration.console.scope;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameSearchTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			ma,     Maple Outfitters,        [Ma]ple Outfitters
			MA,     La Maison Bleue,         La [Ma]ison Bleue
			que,    Maple Outfitters Québec, Maple Outfitters [Qué]bec
			QUÉ,    Quebec,                  [Que]bec
			store,  Store,                   [Store]
			e,      Straße,                  Straß[e]
			σ,      ΟΔΟΣ,                    ΟΔΟ[Σ]
			東,     大東京,                  大[東]京
			x,      𝒜xe,                     𝒜[x]e
			i,      İzmir,                   [İ]zmir
			<b>,    a <b> c,                 a [<b>] c
			zzz,    Maple,                   Maple
			"",     Maple,                   Maple
			""")
	void marksTheFirstHitWhateverTheCaseAndTheAccents(String typed, String name, String expected) {
		String marked = new NameSearch(typed).split(name)
			.stream()
			.map((it) -> it.hit() ? "[" + it.text() + "]" : it.text())
			.collect(Collectors.joining());

		assertThat(marked).isEqualTo(expected);
	}

	@Test
	void takesSpacesAloneForNothing() {
		assertThat(new NameSearch("  ").isEmpty()).isTrue();
		assertThat(new NameSearch(" ma ").split("Maple")).contains(new NamePart("Ma", true));
	}

}
