package io.orchestration.console.security;

import io.orchestration.console.ConsoleProperties;

import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the session's cookie is called (R43). Where people reach the console by https, it
 * is a {@code __Host-} one: browsers take it from an encrypted answer only, and no
 * neighbour under the same domain can plant it. A console on plain http, such as the
 * demo, keeps the name the configuration gives it: not every browser takes a secure
 * cookie there.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookie {

	private static final String NAME = "__Host-SID";

	@Bean
	DefaultCookieSerializerCustomizer onlyThisHostsCookie(ConsoleProperties properties) {
		boolean encrypted = "https".equals(properties.publicBaseUrl().getScheme());
		return (cookie) -> {
			if (encrypted) {
				cookie.setCookieName(NAME);
				cookie.setUseSecureCookie(true);
				cookie.setCookiePath("/");
			}
		};
	}

}
