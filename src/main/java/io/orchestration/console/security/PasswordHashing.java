package io.orchestration.console.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are hashed everywhere. */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

	@Bean
	StoredHashes storedHashes() {
		return new StoredHashes(HashingCost.OWASP);
	}

	@Bean
	PasswordEncoder passwordEncoder(StoredHashes hashes, HashingTurns turns) {
		return new QueuedPasswordEncoder(hashes, turns);
	}

}
