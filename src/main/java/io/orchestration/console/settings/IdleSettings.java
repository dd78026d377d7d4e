package io.orchestration.console.settings;

import java.util.Objects;
import java.util.Set;

import io.orchestration.console.ConsoleProperties;

import org.springframework.stereotype.Component;

/**
 * Knows the switches that would do nothing, because the deployment lacks what they need.
 */
@Component
class IdleSettings {

	private static final int ON = 1;

	private final Set<Setting> all;

	IdleSettings(ConsoleProperties properties) {
		this.all = properties.breachedPasswords().canBeAsked() ? Set.of() : Set.of(Setting.REFUSE_BREACHED_PASSWORDS);
	}

	Set<Setting> all() {
		return this.all;
	}

	/**
	 * Whether the change would switch one of them on. One that is on from better days may
	 * stay so: saving the others must not change it.
	 */
	boolean isSwitchedOnBy(SettingChange change) {
		return this.all.contains(change.from().setting()) && Objects.equals(change.to(), ON)
				&& !Objects.equals(change.from().own(), ON);
	}

}
