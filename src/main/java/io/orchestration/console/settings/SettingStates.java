package io.orchestration.console.settings;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Every setting as it is in one scope. */
class SettingStates {

	private final Map<Setting, SettingState> states = new EnumMap<>(Setting.class);

	SettingStates(Collection<SettingState> all) {
		all.forEach((it) -> this.states.put(it.setting(), it));
	}

	/** One state a setting, in the order of the list. */
	Collection<SettingState> all() {
		return this.states.values();
	}

	SettingState of(Setting setting) {
		return Objects.requireNonNull(this.states.get(setting));
	}

	PasswordOptions inForce() {
		return new PasswordOptions(isOn(Setting.ALLOW_MANUAL_ENTRY), isOn(Setting.MANUAL_PASSWORDS_TEMPORARY),
				Duration.ofHours(number(Setting.TEMPORARY_PASSWORD_LIFE)),
				minutes(Setting.PASSWORD_TICKET_EXPIRATION_DELAY), isOn(Setting.ALLOW_FORGOT_PASSWORD),
				number(Setting.FAILURES_BEFORE_LOCK), minutes(Setting.FAILURE_WINDOW), minutes(Setting.LOCK_DURATION),
				number(Setting.MINIMUM_LENGTH), isOn(Setting.REFUSE_BREACHED_PASSWORDS),
				isOn(Setting.ALLOW_MANUAL_ENTRY_FOR_USERS));
	}

	private boolean isOn(Setting setting) {
		return number(setting) == 1;
	}

	private Duration minutes(Setting setting) {
		return Duration.ofMinutes(number(setting));
	}

	private int number(Setting setting) {
		return of(setting).inForce();
	}

}
