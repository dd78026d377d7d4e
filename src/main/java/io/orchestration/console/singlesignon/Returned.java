package io.orchestration.console.singlesignon;

import java.util.Objects;

import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody a provider has sent back. Lives as long as the request they come with. */
final class Returned extends OAuth2AuthenticationToken {

	private static final long serialVersionUID = 1L;

	private final String provider;

	private final boolean toConfirm;

	private Returned(OidcUser person, String registrationId, String provider, boolean toConfirm) {
		super(person, person.getAuthorities(), registrationId);
		this.provider = provider;
		this.toConfirm = toConfirm;
	}

	static Returned from(OAuth2LoginAuthenticationToken answer, Registrations registrations) {
		OAuth2AuthorizationRequest question = answer.getAuthorizationExchange().getAuthorizationRequest();
		String id = answer.getClientRegistration().getRegistrationId();
		return new Returned((OidcUser) Objects.requireNonNull(answer.getPrincipal()), id, registrations.nameOf(id),
				question.getAttributes().containsKey(Departure.CONFIRMATION));
	}

	/** The name of the provider, as people know it. */
	String provider() {
		return this.provider;
	}

	/** Whether they had left to confirm a sign-in, not to sign in. */
	boolean isToConfirm() {
		return this.toConfirm;
	}

	Introduction introduction() {
		return Introduction.of((OidcUser) getPrincipal());
	}

}
