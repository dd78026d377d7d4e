package io.orchestration.console.mail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.orchestration.console.mail.PlaceholderText.Problem;
import io.orchestration.console.mail.PlaceholderText.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceholderTextTests {

	private static final Map<String, String> VALUES = Map.of("brand", "Maple", "customer.firstName", "{brand} ${7*7}");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "from {brand}!|from Maple!", "{brand}{brand}|MapleMaple", "{{brand}}|{brand}",
					"{{{brand}}}|{Maple}", "a {{ b }} c|a { b } c", "{customer.firstName}|{brand} ${7*7}",
					"${7*7} #{x} @{y} *{z} ~{t} [[${7*7}]]|${7*7} #{x} @{y} *{z} ~{t} [[${7*7}]]",
					"{T(java.lang.Runtime)} %s {0}|{T(java.lang.Runtime)} %s {0}", "{ brand }|{ brand }" })
	void putsValuesInAndDoesNothingElse(String text, String filled) {
		assertThat(fill(text)).isEqualTo(filled);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "no braces", "{brand} and {customer.firstName}", "{{", "}}", "{{}}", "{{{{ {brand} }}}}" })
	void findsNothingWrongWithWhatIsRight(String text) {
		assertThat(problems(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{shop}|UNKNOWN|{shop}|1", "Hello {customer.lastName},|UNKNOWN|{customer.lastName}|7",
					"{}|UNKNOWN|{}|1", "{ brand }|UNKNOWN|{ brand }|1", "{BRAND}|UNKNOWN|{BRAND}|1",
					"${7*7}|UNKNOWN|{7*7}|2", "{{{shop}}}|UNKNOWN|{shop}|3", "😀 {shop}|UNKNOWN|{shop}|3",
					"to {brand|UNCLOSED|{brand|4", "to {brand and more|UNCLOSED|{brand|4",
					"{brand {brand}|UNCLOSED|{brand|1", "{|UNCLOSED|{|1", "brand} there|UNOPENED|}|6",
					"{{brand}|UNOPENED|}|8" })
	void saysWhatIsWrongAndAtWhichCharacter(String text, Kind kind, String what, int column) {
		assertThat(problems(text)).containsExactly(new Problem(kind, what, 1, column));
	}

	@Test
	void saysInWhichLineEachProblemIs() {
		String text = "Hello {brand},\n\nsee {shop} or\n  {brand\nor }.";

		assertThat(problems(text)).containsExactly(new Problem(Kind.UNKNOWN, "{shop}", 3, 5),
				new Problem(Kind.UNCLOSED, "{brand", 4, 3), new Problem(Kind.UNOPENED, "}", 5, 4));
	}

	@Test
	void doesNotRepeatALongMistake() {
		assertThat(problems("{" + "x".repeat(500) + "}").get(0).what()).hasSizeLessThan(50)
			.startsWith("{xxx")
			.endsWith("…");
	}

	private static List<Problem> problems(String text) {
		return PlaceholderText.problems(text, Set.of("brand", "customer.firstName"));
	}

	private static String fill(String text) {
		return PlaceholderText.fill(text, VALUES)
			.stream()
			.map(PlaceholderText.Piece::text)
			.collect(Collectors.joining());
	}

}
