package io.orchestration.console.singlesignon;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * All of this package is there only where a deployment names a provider, by the standard
 * properties {@code spring.security.oauth2.client}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
@Import({ ProviderCalls.class, ProviderMetadata.class, Registrations.class, NoTokensKept.class, IdTokens.class,
		ProviderAnswers.class, Departure.class, Matching.class, SingleSignOnTrail.class, Admission.class,
		Reassurance.class, Arrival.class, Mishap.class, SpentCodeFilter.class, SingleSignOn.class })
class SingleSignOnConfiguration {

}
