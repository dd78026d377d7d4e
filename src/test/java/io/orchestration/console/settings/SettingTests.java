package io.orchestration.console.settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SettingTests {

	@ParameterizedTest
	@EnumSource
	void acceptsItsWholeRangeAndNothingBeyond(Setting setting) {
		assertThat(setting.read(Integer.toString(setting.getLeast()))).hasValue(setting.getLeast());
		assertThat(setting.read(Integer.toString(setting.getMost()))).hasValue(setting.getMost());
		assertThat(setting.read(Integer.toString(setting.getLeast() - 1))).isEmpty();
		assertThat(setting.read(Integer.toString(setting.getMost() + 1))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void hasADefaultWithinItsRange(Setting setting) {
		assertThat(setting.accepts(setting.byDefault())).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void isFoundByItsKey(Setting setting) {
		assertThat(Setting.find(setting.getKey())).contains(setting);
	}

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(strings = { " ", "-1", "+60", "0", "9", "1441", "1500", "1e9", "1E2", "1000000000", "99999999999999",
			"abc", "60.0", "60,0", "1 000", "0x40", "６０", "60\n61" })
	void refusesWhatIsNoNumberOfMinutes(String typed) {
		assertThat(Setting.PASSWORD_TICKET_EXPIRATION_DELAY.read(typed)).isEmpty();
	}

	@Test
	void forgivesSpacesAroundANumber() {
		assertThat(Setting.PASSWORD_TICKET_EXPIRATION_DELAY.read(" 60 ")).hasValue(60);
	}

}
