package io.orchestration.console.api;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;

import org.springframework.stereotype.Component;

/**
 * Shows how a website calls the API, at the configured address of its scope, whatever
 * name the page was asked for under (R13).
 */
@Component
class ApiExample {

	private static final String CALL = """
			curl %s/api/v1/verify \\
			  -H "Authorization: Bearer $KEY" \\
			  -H "Content-Type: application/json" \\
			  -d '{"login": "jonas@example.net", "password": "…", "clientAddress": "203.0.113.7"}'""";

	private final Scopes scopes;

	private final ConsoleProperties properties;

	ApiExample(Scopes scopes, ConsoleProperties properties) {
		this.scopes = scopes;
		this.properties = properties;
	}

	/** A call a person can try. */
	String of(Scope scope) {
		String own = this.scopes.tree().website(scope).baseUrl();
		String base = (own != null) ? own : this.properties.publicBaseUrl().toString();
		return CALL.formatted(base.replaceFirst("/$", ""));
	}

}
