package io.orchestration.console.settings;

import java.time.Duration;

import io.orchestration.console.scope.Scope;

import org.springframework.stereotype.Service;

@Service
class DefaultSettings implements ScopeSettings {

	@Override
	public PasswordOptions effectiveIn(Scope scope) {
		return new PasswordOptions(false, true, Duration.ofHours(24), Duration.ofMinutes(60), 10,
				Duration.ofMinutes(15), Duration.ofMinutes(15), 15);
	}

}
