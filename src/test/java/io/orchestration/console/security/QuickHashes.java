package io.orchestration.console.security;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Replaces the figures of password hashes by ones that take no time. What a hash really
 * costs is looked at by {@link StoredHashesTests}, and by {@code RunningConsoleTests} in
 * the whole console.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QuickHashes {

	@Bean
	@Primary
	StoredHashes weakHashes() {
		return new StoredHashes(new HashingCost(64, 1));
	}

}
