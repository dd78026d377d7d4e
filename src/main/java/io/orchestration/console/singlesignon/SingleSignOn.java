package io.orchestration.console.singlesignon;

import java.util.List;

import io.orchestration.console.security.SignInProviders;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Puts Spring Security's filters for OpenID Connect into the console's chain. They are
 * assembled here because {@code oauth2Login} would also keep what the provider sends in
 * the session, take it for a sign-in of its own, and renew the tokens of every open form.
 */
class SingleSignOn implements SignInProviders {

	static final String WAY_BACK = "/login/oauth2/code/";

	private final Registrations registrations;

	private final Departure departure;

	private final ProviderAnswers answers;

	private final NoTokensKept tokens;

	private final Arrival arrival;

	private final Mishap mishap;

	SingleSignOn(Registrations registrations, Departure departure, ProviderAnswers answers, NoTokensKept tokens,
			Arrival arrival, Mishap mishap) {
		this.registrations = registrations;
		this.departure = departure;
		this.answers = answers;
		this.tokens = tokens;
		this.arrival = arrival;
		this.mishap = mishap;
	}

	@Override
	public List<Provider> all() {
		return this.registrations.ids().stream().map(this::provider).toList();
	}

	@Override
	public void joinTo(HttpSecurity chain) {
		chain.addFilter(wayThere()).addFilter(wayBack());
	}

	private OAuth2AuthorizationRequestRedirectFilter wayThere() {
		OAuth2AuthorizationRequestRedirectFilter filter = new OAuth2AuthorizationRequestRedirectFilter(this.departure);
		filter.setAuthenticationFailureHandler(this.mishap);
		return filter;
	}

	private OAuth2LoginAuthenticationFilter wayBack() {
		OAuth2LoginAuthenticationFilter filter = new OAuth2LoginAuthenticationFilter(this.registrations, this.tokens,
				WAY_BACK + "*");
		filter.setAuthenticationManager(this.answers::read);
		filter.setAuthenticationResultConverter((it) -> Returned.from(it, this.registrations));
		filter.setSecurityContextRepository(new NullSecurityContextRepository());
		filter.setAuthenticationSuccessHandler(this.arrival);
		filter.setAuthenticationFailureHandler(this.mishap);
		return filter;
	}

	private Provider provider(String id) {
		String path = Departure.pathTo(id);
		return new Provider(this.registrations.nameOf(id), path, path + "?" + Departure.CONFIRMATION);
	}

}
