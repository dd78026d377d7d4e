package io.orchestration.console.security;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.scope.Permission;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Access by URL, in one place. What no line names is refused. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=()";

	static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

	private static final String[] OPEN_TO_ALL = { "/bundles/**", "/images/**", "/livez", "/readyz", "/sign-in",
			"/sign-in/passkey/**" };

	/** What each filter does is measured for nobody, and costs a twentieth of a page. */
	@Bean
	static SecurityObservationSettings unobserved() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	@Order(1)
	SecurityFilterChain pagesForStrangers(HttpSecurity http, Incidents incidents) throws Exception {
		return http.securityMatcher("/portal/**", "/sign-in/forgotten/**", "/sign-in/reset/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.headers(SecurityConfiguration::headers)
			.headers((headers) -> headers.referrerPolicy((it) -> it.policy(ReferrerPolicy.NO_REFERRER)))
			.requestCache((it) -> it.disable())
			.exceptionHandling((it) -> it.accessDeniedHandler(new StalePageHandler(incidents)))
			.build();
	}

	@Bean
	SecurityFilterChain console(HttpSecurity http, ScopeAuthorization scope, DeniedHandler denied, Standing standing,
			SignInSuccessHandler signedIn, StepUp stepUp, ConsoleSessions sessions, UnfinishedSignIns unfinished,
			ObjectProvider<SignInProviders> providers, Attempts attempts, Incidents incidents,
			ConsoleProperties properties) throws Exception {
		SignInSources sources = new SignInSources(attempts, incidents, properties.limits().failedSignInsPerHour());
		providers.ifAvailable((it) -> it.joinTo(http));
		return http.authorizeHttpRequests((requests) -> {
			requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
			requests.requestMatchers("/error").denyAll();
			requests.requestMatchers(OPEN_TO_ALL).permitAll();
			requests.requestMatchers("/account/password")
				.hasAnyAuthority(Authorities.STAFF, Authorities.MUST_CHANGE_PASSWORD);
			requests.requestMatchers("/account/two-step/**", "/account/single-sign-on")
				.hasAnyAuthority(Authorities.STAFF, Authorities.MUST_SET_UP_SECOND_STEP);
			requests.requestMatchers(Authorities.SECOND_STEP_PAGE).hasAuthority(Authorities.SECOND_STEP);
			inScopes(requests, scope);
			requests.anyRequest().hasAuthority(Authorities.STAFF);
		})
			.formLogin((it) -> it.loginPage("/sign-in")
				.usernameParameter("email")
				.successHandler(signedIn)
				.failureHandler(new SignInFailureHandler()))
			.logout((it) -> it.logoutUrl("/sign-out")
				.logoutSuccessUrl("/sign-in?out")
				.addLogoutHandler(new SignOutMark(sessions)))
			.addFilterBefore(new SessionGate(sessions, unfinished), SecurityContextHolderFilter.class)
			.addFilterBefore(sources, UsernamePasswordAuthenticationFilter.class)
			.addFilterBefore(new StandingFilter(standing, OPEN_TO_ALL), AuthorizationFilter.class)
			.addFilterAfter(new StepUpFilter(stepUp), AuthorizationFilter.class)
			.requestCache((it) -> it.requestCache(PartOfPage.notRemembered()))
			.exceptionHandling(
					(it) -> it.accessDeniedHandler(denied).authenticationEntryPoint(PartOfPage.orSignInAt("/sign-in")))
			.headers(SecurityConfiguration::headers)
			.headers((headers) -> headers.referrerPolicy((it) -> it.policy(ReferrerPolicy.SAME_ORIGIN)))
			.build();
	}

	private static void inScopes(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
			ScopeAuthorization scope) {
		String customer = "/scopes/{scope}/customers/{id}";
		requests.requestMatchers("/scopes/{scope}/overview").access(scope.needs(Permission.SEE_OVERVIEW));
		requests.requestMatchers("/scopes/{scope}/activity").access(scope.needs(Permission.SEE_ACTIVITY));
		requests.requestMatchers(HttpMethod.GET, "/scopes/{scope}/outbox/**")
			.access(scope.needs(Permission.SEE_OUTBOX));
		requests.requestMatchers("/scopes/{scope}/outbox/**").access(scope.needs(Permission.MANAGE_OUTBOX));
		requests.requestMatchers("/scopes/{scope}/administration/users/**")
			.access(scope.needs(Permission.MANAGE_USERS));
		requests.requestMatchers("/scopes/{scope}/administration/scopes/**")
			.access(scope.needs(Permission.MANAGE_SCOPES));
		requests.requestMatchers("/scopes/{scope}/administration/integrations/**")
			.access(scope.needs(Permission.MANAGE_INTEGRATIONS));
		requests.requestMatchers("/scopes/{scope}/administration/**").access(scope.needs(Permission.CHANGE_OPTIONS));
		requests.requestMatchers(HttpMethod.GET, customer + "/resets/latest")
			.access(scope.needs(Permission.SEE_CUSTOMERS));
		requests.requestMatchers(customer + "/password/**", customer + "/lock", customer + "/resets/**")
			.access(scope.needs(Permission.RESET_PASSWORDS));
		requests.requestMatchers("/scopes/{scope}/customers/new").access(scope.needs(Permission.EDIT_CUSTOMERS));
		requests.requestMatchers(HttpMethod.GET, "/scopes/{scope}/customers/**")
			.access(scope.needs(Permission.SEE_CUSTOMERS));
		requests.requestMatchers("/scopes/{scope}/customers/**").access(scope.needs(Permission.EDIT_CUSTOMERS));
		requests.requestMatchers("/scopes/choice").hasAuthority(Authorities.STAFF);
		requests.requestMatchers("/scopes/{scope}/**").denyAll();
	}

	static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((it) -> it.policyDirectives(CONTENT_SECURITY_POLICY))
			.permissionsPolicyHeader((it) -> it.policy(PERMISSIONS_POLICY))
			.crossOriginOpenerPolicy((it) -> it.policy(
					org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
			.addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"));
	}

}
