package io.orchestration.console.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.EndpointFilter;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.ExposableWebEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may ask how the console is. Metrics are for machines on a port of their own, which
 * the network guards; the public port tells whether it is well, and nothing else (R51).
 */
@Configuration(proxyBeanMethods = false)
class ManagementSecurity {

	private static final EndpointId HEALTH = EndpointId.of("health");

	/** Whatever the configuration exposes besides. */
	@Bean
	@ConditionalOnManagementPort(ManagementPortType.SAME)
	EndpointFilter<ExposableWebEndpoint> onlyHealthInPublic() {
		return (endpoint) -> endpoint.getEndpointId().equals(HEALTH);
	}

	@Bean
	@Order(0)
	@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
	SecurityFilterChain machines(HttpSecurity http) throws Exception {
		return http.securityMatcher(EndpointRequest.toAnyEndpoint())
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((it) -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.build();
	}

	/** Nobody learns in public what else there might be. */
	@Bean
	@Order(1)
	SecurityFilterChain everybody(HttpSecurity http) throws Exception {
		return http.securityMatcher("/actuator/**").authorizeHttpRequests((requests) -> {
			requests.requestMatchers("/actuator/health/**").permitAll();
			requests.anyRequest().denyAll();
		})
			.headers(SecurityConfiguration::headers)
			.headers((headers) -> headers.referrerPolicy((it) -> it.policy(ReferrerPolicy.NO_REFERRER)))
			.sessionManagement((it) -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.exceptionHandling((it) -> it.authenticationEntryPoint((request, response, denied) -> hide(response))
				.accessDeniedHandler((request, response, denied) -> hide(response)))
			.build();
	}

	private static void hide(HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.NOT_FOUND.value());
	}

}
