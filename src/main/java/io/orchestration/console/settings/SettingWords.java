package io.orchestration.console.settings;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words what a setting is; the audit trail keeps them in English. */
@Component
class SettingWords {

	private final MessageSource messages;

	SettingWords(MessageSource messages) {
		this.messages = messages;
	}

	/** What was changed, from what, to what. */
	String change(SettingState state, @Nullable Integer after) {
		return in(Locale.ENGLISH).change(state, after);
	}

	/** What is wrong with an input, and what would do, for who reads this page. */
	Object[] explanation(SettingInput input) {
		return in(LocaleContextHolder.getLocale()).explanation(input);
	}

	private Words in(Locale language) {
		return new Words(this.messages, language);
	}

	private record Words(MessageSource messages, Locale language) {

		String change(SettingState state, @Nullable Integer after) {
			return say("settings.change", name(state.setting()), choice(state, state.own()), choice(state, after));
		}

		Object[] explanation(SettingInput input) {
			SettingState state = input.state();
			return new Object[] { name(state.setting()), Integer.toString(state.setting().getLeast()),
					Integer.toString(state.setting().getMost()), choice(state, state.own()) };
		}

		private String name(Setting setting) {
			return say("setting." + setting.getKey());
		}

		private String choice(SettingState state, @Nullable Integer chosen) {
			return (chosen != null) ? value(state.setting(), chosen)
					: say("settings.change.inherited", value(state.setting(), state.inherited()));
		}

		private String value(Setting setting, int value) {
			if (setting.isChoice()) {
				return say("setting." + setting.getKey() + "." + value);
			}
			return setting.isSwitch() ? say((value == 1) ? "settings.on" : "settings.off") : Integer.toString(value);
		}

		private String say(String key, Object... arguments) {
			return this.messages.getMessage(key, arguments, this.language);
		}

	}

}
