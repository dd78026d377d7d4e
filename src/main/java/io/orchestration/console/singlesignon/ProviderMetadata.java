package io.orchestration.console.singlesignon;

import java.util.Map;
import java.util.Objects;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClientException;

/** Reads what a provider says of itself (OpenID Connect Discovery). */
class ProviderMetadata {

	private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {
	};

	private static final String PATH = "/.well-known/openid-configuration";

	private final ProviderCalls calls;

	ProviderMetadata(ProviderCalls calls) {
		this.calls = calls;
	}

	/**
	 * A registration as far as the provider knows it.
	 * @throws AuthenticationServiceException if it does not answer, or as somebody else
	 */
	ClientRegistration.Builder of(String issuer) {
		try {
			Map<String, Object> metadata = Objects.requireNonNullElse(this.calls.plain()
				.exchange(issuer.replaceFirst("/$", "") + PATH, HttpMethod.GET, null, JSON)
				.getBody(), Map.of());
			if (!issuer.equals(metadata.get("issuer"))) {
				throw new AuthenticationServiceException("the provider calls itself otherwise");
			}
			return ClientRegistrations.fromOidcConfiguration(metadata);
		}
		catch (RestClientException | IllegalArgumentException ex) {
			throw new AuthenticationServiceException("the provider says nothing of itself", ex);
		}
	}

}
