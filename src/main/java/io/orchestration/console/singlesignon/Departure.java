package io.orchestration.console.singlesignon;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Sends people to a provider. Whoever is to confirm who they are has to be asked there
 * anew, whatever the provider remembers of them.
 */
class Departure implements OAuth2AuthorizationRequestResolver {

	/** The parameter, and what remembers it until they are back. */
	static final String CONFIRMATION = "confirm";

	private final OAuth2AuthorizationRequestResolver standard;

	private final RequestMatcher known;

	Departure(Registrations registrations) {
		this.standard = new DefaultOAuth2AuthorizationRequestResolver(registrations);
		this.known = new OrRequestMatcher(registrations.ids().stream().map(Departure::to).toList());
	}

	/** The path that leads to this provider. */
	static String pathTo(String id) {
		return OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/" + id;
	}

	/**
	 * Nothing for a provider nobody knows: that page is missing, as any other would be.
	 */
	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return this.known.matches(request) ? asked(this.standard.resolve(request), request) : null;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
		return asked(this.standard.resolve(request, id), request);
	}

	private static RequestMatcher to(String id) {
		return PathPatternRequestMatcher.withDefaults().matcher(pathTo(id));
	}

	private static @Nullable OAuth2AuthorizationRequest asked(@Nullable OAuth2AuthorizationRequest question,
			HttpServletRequest request) {
		if (question == null || !request.getParameterMap().containsKey(CONFIRMATION)) {
			return question;
		}
		return OAuth2AuthorizationRequest.from(question).additionalParameters((it) -> {
			it.put("prompt", "login");
			it.put("max_age", "0");
		}).attributes((it) -> it.put(CONFIRMATION, true)).build();
	}

}
