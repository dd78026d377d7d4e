package io.orchestration.console.scope;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

import io.orchestration.console.web.NotFoundException;

/**
 * Reads the scope's code in a URL; a code nobody can choose is as unknown as one that
 * does not exist.
 */
@Component
class ScopeConverter implements Converter<String, Scope> {

	private final Scopes scopes;

	ScopeConverter(Scopes scopes) {
		this.scopes = scopes;
	}

	@Override
	public Scope convert(String code) {
		return this.scopes.tree()
			.find(code)
			.filter((it) -> it.getType().isSelectable())
			.orElseThrow(() -> new NotFoundException("scope"));
	}

}
