package io.orchestration.console.api;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may call the API: whoever shows a key, with each call. No session is looked at or
 * begun and no cookie set, so no browser can be made to call it.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

	@Bean
	@Order(2)
	SecurityFilterChain vendorWebsites(HttpSecurity http, KeyCheck keys) throws Exception {
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().hasAuthority(ApiClient.AUTHORITY))
			.addFilterBefore(new KeyFilter(keys), AuthorizationFilter.class)
			.sessionManagement((it) -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.referrerPolicy((it) -> it.policy(ReferrerPolicy.NO_REFERRER)))
			.exceptionHandling(
					(it) -> it.authenticationEntryPoint(ApiSecurity::refuse).accessDeniedHandler(ApiSecurity::refuse))
			.build();
	}

	/** The one answer to every key that opens nothing, whatever the cause. */
	private static void refuse(HttpServletRequest request, HttpServletResponse response, Exception unused)
			throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		response.sendError(HttpStatus.UNAUTHORIZED.value(),
				"The header Authorization has to be Bearer and a key that works.");
	}

}
