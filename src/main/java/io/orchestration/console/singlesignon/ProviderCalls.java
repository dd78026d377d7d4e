package io.orchestration.console.singlesignon;

import java.net.http.HttpClient;

import io.orchestration.console.ConsoleProperties;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Speaks to providers as Spring Security does, but waits for none of them for long: its
 * own defaults are half a minute, or for ever.
 */
class ProviderCalls {

	private final ClientHttpRequestFactory requests;

	ProviderCalls(ConsoleProperties properties) {
		JdkClientHttpRequestFactory impatient = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(properties.singleSignOn().connect()).build());
		impatient.setReadTimeout(properties.singleSignOn().answer());
		this.requests = impatient;
	}

	/** For what is asked without any secret. */
	RestTemplate plain() {
		return new RestTemplate(this.requests);
	}

	/** For the tokens that a code buys. */
	OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> forTokens() {
		RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
		client.setRestClient(RestClient.builder().requestFactory(this.requests).configureMessageConverters((it) -> {
			it.addCustomConverter(new FormHttpMessageConverter());
			it.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
		}).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
		return client;
	}

	/** For what a provider says of somebody beside the ID token. */
	OAuth2UserService<OidcUserRequest, OidcUser> forUsers() {
		RestTemplate rest = plain();
		rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
		DefaultOAuth2UserService client = new DefaultOAuth2UserService();
		client.setRestOperations(rest);
		OidcUserService users = new OidcUserService();
		users.setOauth2UserService(client);
		return users;
	}

}
