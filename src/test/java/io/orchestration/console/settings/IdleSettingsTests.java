package io.orchestration.console.settings;

import java.net.URI;
import java.time.Duration;

import io.orchestration.console.ConsoleProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class IdleSettingsTests {

	private static final Setting SWITCH = Setting.REFUSE_BREACHED_PASSWORDS;

	@ParameterizedTest
	@CsvSource({ ",1,true", "0,1,true", "1,1,false", "1,0,false", "1,,false", "0,0,false", ",0,false", "0,,false" })
	void areSwitchedOnByNothingElse(@Nullable Integer own, @Nullable Integer to, boolean switchedOn) {
		SettingState state = new SettingState(SWITCH, own, 0, null);

		assertThat(idle("").isSwitchedOnBy(new SettingChange(state, to))).isEqualTo(switchedOn);
	}

	/** What a scope above had set before the service was taken away. */
	@Test
	void areNotSetHereEitherWhereTheyAreInherited() {
		SettingState state = new SettingState(SWITCH, null, 1, "North America");

		assertThat(idle("").isSwitchedOnBy(new SettingChange(state, 1))).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = "REFUSE_BREACHED_PASSWORDS", mode = EnumSource.Mode.EXCLUDE)
	void areNoOthers(Setting setting) {
		assertThat(idle("").isSwitchedOnBy(new SettingChange(new SettingState(setting, 0, 0, null), 1))).isFalse();
	}

	@Test
	void areNoneWithAService() {
		IdleSettings idle = idle("https://passwords.example.com");

		assertThat(idle.all()).isEmpty();
		assertThat(idle.isSwitchedOnBy(new SettingChange(new SettingState(SWITCH, null, 0, null), 1))).isFalse();
	}

	private static IdleSettings idle(String url) {
		ConsoleProperties properties = mock(ConsoleProperties.class);
		given(properties.breachedPasswords())
			.willReturn(new ConsoleProperties.BreachedPasswords(URI.create(url), Duration.ZERO, Duration.ZERO));
		return new IdleSettings(properties);
	}

}
