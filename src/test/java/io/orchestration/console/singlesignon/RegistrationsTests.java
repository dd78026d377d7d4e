package io.orchestration.console.singlesignon;

import java.util.Map;
import java.util.Objects;

import io.orchestration.console.ConsoleProperties;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RegistrationsTests {

	/** R13: not even the deployment's own template of it depends on the request. */
	@Test
	void leadBackToThePublicAddressAndAskForNoMoreThanTheAddress() {
		ClientRegistration google = Objects
			.requireNonNull(registrations("registration.google.client-id", "ours").findByRegistrationId("google"));

		assertThat(google.getRedirectUri()).isEqualTo("https://console.example.com/login/oauth2/code/google");
		assertThat(google.getScopes()).containsExactlyInAnyOrder("openid", "email");
		assertThat(google.getClientSettings().isRequireProofKey()).isTrue();
	}

	@Test
	void knowNobodyElse() {
		assertThat(registrations("registration.google.client-id", "ours").findByRegistrationId("other")).isNull();
	}

	/** What cannot work whatever the provider says is told at the start. */
	@Test
	void needAProviderThatCanBeFound() {
		assertThatIllegalStateException().isThrownBy(() -> registrations("registration.company.client-id", "ours"));
	}

	private static Registrations registrations(String property, String value) {
		Binder binder = new Binder(new MapConfigurationPropertySource(Map.of("console.public-base-url",
				"https://console.example.com/", "spring.security.oauth2.client." + property, value)));
		ConsoleProperties properties = binder.bind("console", ConsoleProperties.class).get();
		OAuth2ClientProperties given = binder.bind("spring.security.oauth2.client", OAuth2ClientProperties.class).get();
		return new Registrations(given, new ProviderMetadata(new ProviderCalls(properties)), properties);
	}

}
