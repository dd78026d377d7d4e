package io.orchestration.console.security;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.EndpointFilter;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.ExposableWebEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

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

}
