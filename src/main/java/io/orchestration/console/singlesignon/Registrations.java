package io.orchestration.console.singlesignon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import io.orchestration.console.ConsoleProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * How this console is registered with each provider. What a provider says of itself is
 * asked when somebody first goes there, and again until it answers: the console starts,
 * and its own sign-in works, whether the provider is there or not.
 */
class Registrations implements ClientRegistrationRepository {

	private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

	private final OAuth2ClientProperties given;

	private final ProviderMetadata metadata;

	private final String home;

	Registrations(OAuth2ClientProperties given, ProviderMetadata metadata, ConsoleProperties properties) {
		this.given = given;
		this.metadata = metadata;
		this.home = properties.publicBaseUrl().toString().replaceFirst("/$", "");
		ids().stream().filter((it) -> issuerOf(it) == null).forEach(this::findByRegistrationId);
	}

	@Override
	public @Nullable ClientRegistration findByRegistrationId(String id) {
		OAuth2ClientProperties.Registration registration = this.given.getRegistration().get(id);
		ClientRegistration known = this.known.get(id);
		if (known == null && registration != null) {
			known = complete(id, registration);
			this.known.put(id, known);
		}
		return known;
	}

	/** Their ids, in an order that stays. */
	Set<String> ids() {
		return new TreeSet<>(this.given.getRegistration().keySet());
	}

	/** The provider's name as people know it. */
	String nameOf(String id) {
		return Objects.requireNonNullElse(givenFor(id).getClientName(), id);
	}

	/** Where people come back to is never taken from a request (R13). */
	private ClientRegistration complete(String id, OAuth2ClientProperties.Registration registration) {
		String issuer = issuerOf(id);
		ClientRegistration.Builder builder = (issuer != null) ? discovered(id, issuer, registration)
				: ClientRegistration.withClientRegistration(spelledOut(id, registration));
		Set<String> scopes = new LinkedHashSet<>(List.of(OidcScopes.OPENID, OidcScopes.EMAIL));
		scopes.addAll(Objects.requireNonNullElse(registration.getScope(), Set.of()));
		return builder.scope(scopes).redirectUri(this.home + SingleSignOn.WAY_BACK + id).build();
	}

	/** What the deployment says counts more than what the provider says. */
	private ClientRegistration.Builder discovered(String id, String issuer,
			OAuth2ClientProperties.Registration registration) {
		ClientRegistration.Builder builder = this.metadata.of(issuer).registrationId(id);
		OAuth2ClientProperties.Provider provider = providerOf(id);
		PropertyMapper map = PropertyMapper.get();
		map.from(provider::getAuthorizationUri).to(builder::authorizationUri);
		map.from(provider::getTokenUri).to(builder::tokenUri);
		map.from(provider::getUserInfoUri).to(builder::userInfoUri);
		map.from(provider::getJwkSetUri).to(builder::jwkSetUri);
		map.from(registration::getClientId).to(builder::clientId);
		map.from(registration::getClientSecret).to(builder::clientSecret);
		map.from(registration::getClientAuthenticationMethod)
			.as(ClientAuthenticationMethod::new)
			.to(builder::clientAuthenticationMethod);
		return builder;
	}

	private ClientRegistration spelledOut(String id, OAuth2ClientProperties.Registration registration) {
		OAuth2ClientProperties alone = new OAuth2ClientProperties();
		alone.getRegistration().put(id, registration);
		alone.getProvider().putAll(this.given.getProvider());
		return Objects.requireNonNull(new OAuth2ClientPropertiesMapper(alone).asClientRegistrations().get(id));
	}

	private @Nullable String issuerOf(String id) {
		return providerOf(id).getIssuerUri();
	}

	private OAuth2ClientProperties.Provider providerOf(String id) {
		String name = Objects.requireNonNullElse(givenFor(id).getProvider(), id);
		return this.given.getProvider().getOrDefault(name, new OAuth2ClientProperties.Provider());
	}

	private OAuth2ClientProperties.Registration givenFor(String id) {
		return Objects.requireNonNull(this.given.getRegistration().get(id));
	}

}
