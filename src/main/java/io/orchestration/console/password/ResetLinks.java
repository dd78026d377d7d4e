package io.orchestration.console.password;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where links in mails lead: to the configured address of the scope, whatever name a
 * request came in under (R13).
 */
@Component
class ResetLinks {

	private final Scopes scopes;

	private final ConsoleProperties properties;

	ResetLinks(Scopes scopes, ConsoleProperties properties) {
		this.scopes = scopes;
		this.properties = properties;
	}

	/** The link that carries this ticket; holds a secret. */
	String to(Scope home, Ticket ticket) {
		String own = this.scopes.tree().website(home).baseUrl();
		String base = (own != null) ? own : this.properties.publicBaseUrl().toString();
		return UriComponentsBuilder.fromUriString(base)
			.pathSegment("portal", home.getCode(), "reset", ticket.secret())
			.toUriString();
	}

}
