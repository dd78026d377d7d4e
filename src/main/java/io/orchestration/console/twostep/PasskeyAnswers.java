package io.orchestration.console.twostep;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import com.webauthn4j.util.exception.WebAuthnException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** Asks browsers for passkeys in JSON, and looks at what they answer. */
@Component
class PasskeyAnswers {

	private static final Logger LOG = LoggerFactory.getLogger(PasskeyAnswers.class);

	private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE = new TypeReference<>() {
	};

	private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN = new TypeReference<>() {
	};

	private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	private final WebAuthnRelyingPartyOperations operations;

	private final PasskeyChallenges challenges;

	PasskeyAnswers(WebAuthnRelyingPartyOperations operations, PasskeyChallenges challenges) {
		this.operations = operations;
		this.challenges = challenges;
	}

	/** What the browser is to make a passkey of for this user. */
	String askToMake(Authentication me) {
		PublicKeyCredentialCreationOptions challenge = this.operations
			.createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(me));
		this.challenges.remember(challenge);
		return this.json.writeValueAsString(challenge);
	}

	/** What the browser is to show a passkey for: one of this user, or anybody's. */
	String askToShow(@Nullable Authentication user) {
		PublicKeyCredentialRequestOptions challenge = this.operations
			.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(user));
		this.challenges.remember(challenge);
		return this.json.writeValueAsString(challenge);
	}

	/** Stores the passkey that was made, unless the answer is not to what was asked. */
	boolean takeUp(String answer, String label) {
		return this.challenges.spend(PublicKeyCredentialCreationOptions.class)
			.flatMap((challenge) -> unlessRefused(
					() -> this.operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(challenge,
							new RelyingPartyPublicKey(this.json.readValue(answer, MADE), label)))))
			.isPresent();
	}

	/** The user whose passkey was shown, if it was and answers what was asked. */
	Optional<Long> userBehind(String answer) {
		return this.challenges.spend(PublicKeyCredentialRequestOptions.class)
			.flatMap((challenge) -> unlessRefused(() -> this.operations
				.authenticate(new RelyingPartyAuthenticationRequest(challenge, this.json.readValue(answer, SHOWN)))))
			.map((it) -> PasskeyUsers.idOf(it.getId()));
	}

	/** What comes from outside fails in many ways, none of which is worth a trace. */
	private static <T> Optional<T> unlessRefused(Supplier<@Nullable T> deed) {
		try {
			return Optional.of(Objects.requireNonNull(deed.get()));
		}
		catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException ex) {
			LOG.info("A passkey was refused: {}", ex.getClass().getSimpleName());
			return Optional.empty();
		}
	}

}
