package io.orchestration.console.activity;

import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingsTests {

	private final StaticMessageSource messages = new StaticMessageSource();

	private final Wordings wordings = new Wordings(this.messages);

	@BeforeEach
	void readFrench() {
		this.messages.addMessage("change", Locale.FRENCH, "{0}\u00a0: {1} → {2}");
		this.messages.addMessage("inherited", Locale.FRENCH, "{0} (hérité)");
		this.messages.addMessage("off", Locale.FRENCH, "désactivé");
		this.messages.addMessage("many", Locale.FRENCH, "{0, choice, 1#un seul|1<{0} en tout}");
		LocaleContextHolder.setLocale(Locale.FRENCH);
	}

	@AfterEach
	void nobodyReadsAnyMore() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void putOneWordingIntoAnother() {
		String detail = Wording.of("change", "Ada", Wording.of("inherited", Wording.of("off")), "on").toString();

		assertThat(detail).isEqualTo("{change|Ada|{inherited|{off}}|on}");
		assertThat(this.wordings.read(detail)).isEqualTo("Ada\u00a0: désactivé (hérité) → on");
	}

	@Test
	void countInTheLanguageOfTheReader() {
		assertThat(this.wordings.read(Wording.of("many", 3) + "; " + Wording.of("many", 1)))
			.isEqualTo("3 en tout; un seul");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{off}", "a|b", "}{", "\\", "\\{off}", "#3", "@2030-01-01T00:00:00Z", "{off", "", " " })
	void takeNothingThatWasTypedForAWording(String typed) {
		String detail = Wording.of("change", typed, typed, Wording.of("off")) + " · " + Wording.plain(typed);

		assertThat(this.wordings.read(detail)).isEqualTo(typed + "\u00a0: " + typed + " → désactivé · " + typed);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "forgotten · INC-4711", "Subject: “Ours: {brand}”", "{gone|one|two}", "{0} of 5 | {", "× 2" })
	void leaveAloneWhatIsNone(String detail) {
		assertThat(this.wordings.read(detail)).isEqualTo(detail);
	}

	@Test
	void cutATextToTheRoomItTakes() {
		assertThat(Wording.cut("{}{}ab", 9)).isEqualTo("{}{}a");
		assertThat(Wording.cut("ab🦉", 3)).isEqualTo("ab");
		assertThat(Wording.cut("ab🦉", 4)).isEqualTo("ab🦉");
	}

}
