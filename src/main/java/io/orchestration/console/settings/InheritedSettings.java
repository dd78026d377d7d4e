package io.orchestration.console.settings;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks from a scope up to Global; the nearest scope that sets something decides. */
@Service
@Transactional(readOnly = true)
class InheritedSettings implements ScopeSettings {

	private final Scopes scopes;

	private final StoredSettings stored;

	InheritedSettings(Scopes scopes, StoredSettings stored) {
		this.scopes = scopes;
		this.stored = stored;
	}

	@Override
	public PasswordOptions effectiveIn(Scope scope) {
		return in(scope).inForce();
	}

	/** Every setting as it is in this scope, and where it comes from. */
	SettingStates in(Scope scope) {
		List<Scope> upwards = this.scopes.tree().path(scope);
		Collections.reverse(upwards);
		Map<Long, Map<Setting, Integer>> chosen = this.stored.of(upwards.stream().map(Scope::id).toList());
		return new SettingStates(Arrays.stream(Setting.values()).map((it) -> state(it, upwards, chosen)).toList());
	}

	private static SettingState state(Setting setting, List<Scope> upwards, Map<Long, Map<Setting, Integer>> chosen) {
		Integer own = chosen.getOrDefault(upwards.get(0).id(), Map.of()).get(setting);
		for (Scope above : upwards.subList(1, upwards.size())) {
			Integer value = chosen.getOrDefault(above.id(), Map.of()).get(setting);
			if (value != null) {
				return new SettingState(setting, own, value, above.getName());
			}
		}
		return new SettingState(setting, own, setting.byDefault(), null);
	}

}
