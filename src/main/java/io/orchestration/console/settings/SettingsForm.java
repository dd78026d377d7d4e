package io.orchestration.console.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The options page as it was sent. The keys of each map are those of the settings.
 *
 * @param here present where the value is to be set on the scope itself
 * @param value what was typed; absent where a switch is off
 * @param was what was set on the scope when the page was shown; empty where nothing was
 */
record SettingsForm(Map<String, String> here, Map<String, String> value, Map<String, String> was) {

	SettingsForm(@Nullable Map<String, String> here, @Nullable Map<String, String> value,
			@Nullable Map<String, String> was) {
		this.here = Objects.requireNonNullElse(here, Map.of());
		this.value = Objects.requireNonNullElse(value, Map.of());
		this.was = Objects.requireNonNullElse(was, Map.of());
	}

	/** What was entered for each setting, next to what it is now. */
	List<SettingInput> inputs(SettingStates states) {
		return states.all().stream().map(this::input).toList();
	}

	private SettingInput input(SettingState state) {
		String key = state.setting().getKey();
		String typed = this.value.getOrDefault(key, state.setting().isSwitch() ? "0" : "");
		return new SettingInput(state, this.here.containsKey(key), typed, this.was.getOrDefault(key, ""));
	}

}
