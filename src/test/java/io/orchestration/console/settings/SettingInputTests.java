package io.orchestration.console.settings;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettingInputTests {

	private static final SettingState INHERITED = new SettingState(Setting.PASSWORD_TICKET_EXPIRATION_DELAY, null, 60,
			"North America");

	private static final SettingState OWN = new SettingState(Setting.PASSWORD_TICKET_EXPIRATION_DELAY, 30, 60,
			"North America");

	@Test
	void asksForNoChangeWhenNothingWasTouched() {
		assertThat(SettingInput.showing(INHERITED).problem()).isEmpty();
		assertThat(SettingInput.showing(INHERITED).change().to()).isNull();
		assertThat(SettingInput.showing(OWN).problem()).isEmpty();
		assertThat(SettingInput.showing(OWN).change().to()).isEqualTo(30);
	}

	@Test
	void setsTheValueHere() {
		SettingInput input = new SettingInput(INHERITED, true, " 45 ", "");

		assertThat(input.problem()).isEmpty();
		assertThat(input.change().to()).isEqualTo(45);
	}

	@Test
	void setsEvenTheInheritedValueHere() {
		SettingInput input = new SettingInput(INHERITED, true, "60", "");

		assertThat(input.change().to()).isEqualTo(60);
	}

	@Test
	void givesTheValueBackWhateverWasShownOfIt() {
		assertThat(givenBack("30").problem()).isEmpty();
		assertThat(givenBack("60").problem()).isEmpty();
		assertThat(givenBack("").problem()).isEmpty();
		assertThat(givenBack("30").change().to()).isNull();
	}

	@Test
	void doesNotGuessWhatAnEditThatIsNotSetHereMeans() {
		assertThat(givenBack("45").problem()).contains("not-here");
		assertThat(new SettingInput(INHERITED, false, "45", "").problem()).contains("not-here");
	}

	@Test
	void refusesWhatIsOutOfRangeOnlyWhereItIsSet() {
		assertThat(new SettingInput(INHERITED, true, "9", "").problem()).contains("range");
		assertThat(new SettingInput(INHERITED, true, "", "").problem()).contains("range");
	}

	@Test
	void noticesThatSomebodyElseWasFaster() {
		assertThat(new SettingInput(OWN, true, "45", "20").problem()).contains("stale");
		assertThat(new SettingInput(OWN, true, "45", "").problem()).contains("stale");
		assertThat(new SettingInput(INHERITED, true, "45", "30").problem()).contains("stale");
	}

	@Test
	void goesOnWithWhatIsNowWhereNothingWasEntered() {
		assertThat(new SettingInput(OWN, true, "20", "20").rebased()).isEqualTo(SettingInput.showing(OWN));
		assertThat(new SettingInput(OWN, false, "60", "").rebased()).isEqualTo(SettingInput.showing(OWN));
		assertThat(new SettingInput(INHERITED, true, "30", "30").rebased()).isEqualTo(SettingInput.showing(INHERITED));
	}

	@Test
	void keepsWhatWasEnteredAndBuildsOnWhatIsNow() {
		SettingInput input = new SettingInput(OWN, true, "45", "20").rebased();

		assertThat(input.typed()).isEqualTo("45");
		assertThat(input.problem()).isEmpty();
	}

	@Test
	void warnsOfPasswordsShorterThanAdvised() {
		assertThat(minimumLength(14).isWeak()).isTrue();
		assertThat(minimumLength(15).isWeak()).isFalse();
		assertThat(minimumLength(null).isWeak()).isFalse();
		assertThat(SettingInput.showing(OWN).isWeak()).isFalse();
	}

	private static SettingInput givenBack(String typed) {
		return new SettingInput(OWN, false, typed, "30");
	}

	private static SettingInput minimumLength(@Nullable Integer own) {
		return SettingInput.showing(new SettingState(Setting.MINIMUM_LENGTH, own, 15, null));
	}

}
