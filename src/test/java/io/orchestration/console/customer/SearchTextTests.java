package io.orchestration.console.customer;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTextTests {

	@ParameterizedTest
	@CsvSource({ "Amélie, amelie", "ŁÓDŹ, lodz", "Straße, strasse", "İstanbul, istanbul", "Işık, isik", "ＡＢＣ１２, abc12",
			"Ελένη, ελενη", "Ёлка, елка", "김민준, 김민준", "が, が", "กิน, กิน", "नीता, नीता", "ﬁn, fin", "a\u200bb, ab" })
	void foldsCaseAndAccentsButNoLetters(String text, String folded) {
		assertThat(SearchText.fold(text)).isEqualTo(folded);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Amélie Tremblay", "Straße", "İ", "ﷺ", "ǅ", "김", "e\u0301\u0323", "|", "  ", "😀", "Ǻ", "ß̃" })
	void changesNothingTheSecondTime(String text) {
		String once = SearchText.fold(text);

		assertThat(SearchText.fold(once)).isEqualTo(once);
	}

	@Test
	void foldsPlainLettersAsItDoesBesideOthers() {
		assertThat(IntStream.range(0, 0x80).mapToObj((it) -> "A" + Character.toString(it) + "Z"))
			.allSatisfy((it) -> assertThat(SearchText.fold(it + "É")).isEqualTo(SearchText.fold(it) + "e"));
	}

	@Test
	void fencesPartsAndLetsSecondHalvesStartWords() {
		assertThat(SearchText.of("Jean-Luc O'Neill", null, "a.b@example.com"))
			.isEqualTo("| jean-luc oneill | jean luc oneill | a.b@example.com | a b example com |");
	}

	@ParameterizedTest
	@CsvSource({ "Jean, ' je ea an n'", "Ann Li, ' an nn n l li i'", "김민준, ' 김민 민준 준'", "😀x, ' 😀x x'", "'', ' '" })
	void takesNamesApartIntoPairsOfLetters(String name, String pairs) {
		assertThat(SearchText.pairs(name)).isEqualTo(pairs);
	}

	@Test
	void letsNoPartBreakOutOfItsFence() {
		assertThat(SearchText.of("a | b")).isEqualTo("| a b |");
	}

	@ParameterizedTest
	@CsvSource({ "+353 (1) 555-0164, 35315550164", "001 514 555 0100, 15145550100", "٠١٢٣, 123", "none, ''" })
	void keepsTheDigitsThatDoNotDependOnWhereOneCallsFrom(String phone, String digits) {
		assertThat(SearchText.digits(phone)).isEqualTo(digits);
	}

	@Test
	void fitsItsColumnWhateverTheTextGrowsTo() {
		assertThat(SearchText.of("ﷺ".repeat(200))).hasSizeLessThanOrEqualTo(2000);
		assertThat(SearchText.cut("a😀".repeat(300), 400)).hasSizeLessThanOrEqualTo(400)
			.matches((it) -> !Character.isHighSurrogate(it.charAt(it.length() - 1)));
	}

	@Test
	void takesOnlyNumbersForPhoneNumbers() {
		assertThat(SearchWords.of("+353 1 555-0164").phoneDigits()).isEqualTo("35315550164");
		assertThat(SearchWords.of("C-100482").phoneDigits()).isEmpty();
		assertThat(SearchWords.of("1234").phoneDigits()).isEmpty();
		assertThat(SearchWords.of("anna 5550164").phoneDigits()).isEmpty();
	}

	@Test
	void readsWordsBetweenBlanksAndCommas() {
		assertThat(SearchWords.of(" O'Neill,Siobhán ").words()).containsExactly("oneill", "siobhan");
		assertThat(SearchWords.of(" ,; | ").isEmpty()).isTrue();
	}

}
