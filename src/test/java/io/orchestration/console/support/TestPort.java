package io.orchestration.console.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/**
 * Chooses the port before the application starts, because the links in mails have to name
 * it.
 */
public class TestPort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		int port = TestSocketUtils.findAvailableTcpPort();
		TestPropertyValues.of("server.port=" + port, "console.public-base-url=http://localhost:" + port)
			.applyTo(context);
	}

}
