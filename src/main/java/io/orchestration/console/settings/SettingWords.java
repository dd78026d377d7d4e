package io.orchestration.console.settings;

import io.orchestration.console.activity.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Says in words what a setting is. */
@Component
class SettingWords {

	/** What was changed, from what, to what, for the audit trail. */
	String change(SettingState state, @Nullable Integer after) {
		return Wording.of("settings.change", name(state.setting()), choice(state, state.own()), choice(state, after))
			.toString();
	}

	/** What is wrong with an input, and what would do. */
	Object[] explanation(SettingInput input) {
		SettingState state = input.state();
		return new Object[] { name(state.setting()), Integer.toString(state.setting().getLeast()),
				Integer.toString(state.setting().getMost()), choice(state, state.own()) };
	}

	private static Wording name(Setting setting) {
		return Wording.of("setting." + setting.getKey());
	}

	private static Object choice(SettingState state, @Nullable Integer chosen) {
		return (chosen != null) ? value(state.setting(), chosen)
				: Wording.of("settings.change.inherited", value(state.setting(), state.inherited()));
	}

	private static Object value(Setting setting, int value) {
		if (setting.isChoice()) {
			return Wording.of("setting." + setting.getKey() + "." + value);
		}
		return setting.isSwitch() ? Wording.of((value == 1) ? "settings.on" : "settings.off") : Integer.toString(value);
	}

}
