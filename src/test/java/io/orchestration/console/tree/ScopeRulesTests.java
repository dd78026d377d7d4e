package io.orchestration.console.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ScopeRulesTests {

	private final Map<String, @Nullable String> fields = new HashMap<>(Map.of("name", "Maple", "culture", "en-CA"));

	@Test
	void needNoMoreThanANameAndALanguage() {
		assertThat(violations()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null", textBlock = """
			name         | null                           | scope.name.missing
			name         | a\u202Eb                       | scope.unprintable
			culture      | null                           | scope.culture.unknown
			culture      | tlh                            | scope.culture.unknown
			timeZone     | Mars/Olympus                   | scope.timeZone.unknown
			startsOn     | 2030-02-30                     | scope.day.wrong
			startsOn     | tomorrow                       | scope.day.wrong
			endsOn       | +99999-01-01                   | scope.day.wrong
			baseUrl      | shop.example.com               | scope.baseUrl.wrong
			baseUrl      | https://shop.example.com/      | scope.baseUrl.wrong
			baseUrl      | https://a@shop.example.com     | scope.baseUrl.wrong
			baseUrl      | https://shop.example.com?x     | scope.baseUrl.wrong
			baseUrl      | javascript:alert(1)            | scope.baseUrl.wrong
			colour       | red                            | scope.colour.wrong
			colour       | #b4431c;}                      | scope.colour.wrong
			supportEmail | help                           | scope.supportEmail.wrong
			supportPhone | call us                        | scope.supportPhone.wrong
			""")
	void sayWhatIsWrong(String field, @Nullable String typed, String code) {
		this.fields.put(field, typed);

		assertThat(violations()).extracting(Violation::field, Violation::code)
			.containsExactly(tuple("now." + field, code));
	}

	@ParameterizedTest
	@CsvSource({ "name, 100", "brandName, 100", "supportPhone, 40" })
	void allowNoMoreThanTheTableHolds(String field, int longest) {
		this.fields.put(field, "1".repeat(longest));
		assertThat(violations()).isEmpty();

		this.fields.put(field, "1".repeat(longest + 1));
		assertThat(violations()).hasSize(1);
	}

	@Test
	void letAScopeLastADayButNotLess() {
		this.fields.put("startsOn", "2030-03-01");
		this.fields.put("endsOn", "2030-03-01");
		assertThat(violations()).isEmpty();

		this.fields.put("endsOn", "2030-02-28");
		assertThat(violations()).extracting(Violation::code).containsExactly("scope.endsOn.early");
	}

	@Test
	void keepALanguageThatCameFromElsewhere() {
		this.fields.put("culture", "tlh");

		assertThat(ScopeRules.violations(data(), "tlh")).isEmpty();
	}

	private List<Violation> violations() {
		return ScopeRules.violations(data(), null);
	}

	private ScopeData data() {
		return new ScopeData(this.fields.get("name"), this.fields.get("culture"), this.fields.get("timeZone"), true,
				this.fields.get("startsOn"), this.fields.get("endsOn"), this.fields.get("baseUrl"),
				this.fields.get("brandName"), this.fields.get("colour"), this.fields.get("supportEmail"),
				this.fields.get("supportPhone"));
	}

}
