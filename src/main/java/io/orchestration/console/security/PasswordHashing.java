package io.orchestration.console.security;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * How passwords are stored: Argon2id at OWASP's figures; imported hashes of other kinds
 * are understood and upgraded.
 */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

	private static final String ARGON2 = "argon2";

	@Bean
	PasswordEncoder passwordEncoder() {
		Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
		Map<String, PasswordEncoder> known = Map.of(ARGON2, argon2, "bcrypt", new BCryptPasswordEncoder(), "pbkdf2",
				Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8());
		int atOnce = 2 * Runtime.getRuntime().availableProcessors();
		return new BoundedPasswordEncoder(new DelegatingPasswordEncoder(ARGON2, known), atOnce);
	}

}
