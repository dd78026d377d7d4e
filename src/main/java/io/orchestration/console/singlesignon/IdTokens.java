package io.orchestration.console.singlesignon;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Believes ID tokens that are signed with a key of their provider, meant for this console
 * and still valid. With which algorithm the provider signs is its own affair, as long as
 * only the provider can.
 */
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

	private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

	private final ProviderCalls calls;

	private final Clock clock;

	IdTokens(ProviderCalls calls, Clock clock) {
		this.calls = calls;
		this.clock = clock;
	}

	/** One for each provider: it remembers the keys. */
	@Override
	public JwtDecoder createDecoder(ClientRegistration registration) {
		return this.decoders.computeIfAbsent(registration.getRegistrationId(), (id) -> decoderFor(registration));
	}

	private JwtDecoder decoderFor(ClientRegistration registration) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder
			.withJwkSetUri(Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
			.jwsAlgorithms((it) -> it.addAll(List.of(SignatureAlgorithm.values())))
			.restOperations(this.calls.plain())
			.build();
		decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
		decoder.setJwtValidator(rulesFor(registration));
		return decoder;
	}

	private OAuth2TokenValidator<Jwt> rulesFor(ClientRegistration registration) {
		JwtTimestampValidator inTime = new JwtTimestampValidator();
		inTime.setClock(this.clock);
		OidcIdTokenValidator meantForUs = new OidcIdTokenValidator(registration);
		meantForUs.setClock(this.clock);
		return new DelegatingOAuth2TokenValidator<>(inTime, meantForUs);
	}

}
