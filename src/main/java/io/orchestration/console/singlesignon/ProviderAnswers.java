package io.orchestration.console.singlesignon;

import java.util.Objects;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;

/**
 * Looks at what a provider answers, by OpenID Connect only: whoever merely grants access
 * to something, as plain OAuth 2.0 does, vouches for nobody.
 */
class ProviderAnswers {

	private final OidcAuthorizationCodeAuthenticationProvider standard;

	ProviderAnswers(ProviderCalls calls, IdTokens idTokens) {
		this.standard = new OidcAuthorizationCodeAuthenticationProvider(calls.forTokens(), calls.forUsers());
		this.standard.setJwtDecoderFactory(idTokens);
	}

	/** Who came back, once everything they bring is right. */
	Authentication read(Authentication attempt) {
		try {
			return Objects.requireNonNull(this.standard.authenticate(attempt));
		}
		catch (IllegalArgumentException | ClassCastException ex) {
			// an answer that is none, in ways Spring Security does not look for
			throw new AuthenticationServiceException("the provider's answer makes no sense", ex);
		}
	}

}
