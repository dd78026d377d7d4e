package io.orchestration.console.security;

import java.util.List;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Gives the headers to what is refused before Spring Security is asked, such as a body
 * that is too large (R41). Whatever Spring Security has said stays as it is.
 */
@Configuration(proxyBeanMethods = false)
class EarlyHeaders {

	@Bean
	FilterRegistrationBean<HeaderWriterFilter> headersOfEarlyRefusals() {
		FilterRegistrationBean<HeaderWriterFilter> filter = new FilterRegistrationBean<>(new HeaderWriterFilter(
				List.of(new ContentSecurityPolicyHeaderWriter(SecurityConfiguration.CONTENT_SECURITY_POLICY),
						new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER), new HstsHeaderWriter(),
						new StaticHeadersWriter("Permissions-Policy", SecurityConfiguration.PERMISSIONS_POLICY),
						new StaticHeadersWriter("X-Content-Type-Options", "nosniff"),
						new StaticHeadersWriter("X-Frame-Options", "DENY"),
						new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"),
						new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"))));
		filter.setName("earlyHeaders");
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
		return filter;
	}

}
