package io.orchestration.console.twostep;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import io.orchestration.console.ConsoleProperties;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * What passkeys are asked for: that the device makes sure who holds it, so that one
 * passkey is two factors, and that it finds itself, so that no address has to be typed.
 * They belong to the address people reach the console at, never to what a request says.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

	@Bean
	WebAuthnRelyingPartyOperations passkeyOperations(PasskeyUsers users, StoredPasskeys passkeys,
			ConsoleProperties properties, MessageSource messages) {
		URI home = properties.publicBaseUrl();
		PublicKeyCredentialRpEntity console = PublicKeyCredentialRpEntity.builder()
			.id(home.getHost())
			.name(messages.getMessage("app.name", null, Locale.ROOT))
			.build();
		Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(users, passkeys, console,
				Set.of(home.toString()));
		operations
			.setCustomizeCreationOptions((it) -> it.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
				.residentKey(ResidentKeyRequirement.REQUIRED)
				.userVerification(UserVerificationRequirement.REQUIRED)
				.build()));
		operations.setCustomizeRequestOptions((it) -> it.userVerification(UserVerificationRequirement.REQUIRED));
		return operations;
	}

}
