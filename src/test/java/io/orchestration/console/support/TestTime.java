package io.orchestration.console.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Replaces the application's clock by one that tests move. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

	@Bean
	@Primary
	TestClock testClock() {
		return new TestClock();
	}

}
