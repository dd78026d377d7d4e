package io.orchestration.console.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Gives a context a service for breached passwords, as bean {@link BreachServer}. Where
 * the option is off nobody asks it.
 */
public class TestBreachService implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		BreachServer server = new BreachServer();
		TestPropertyValues.of("console.breached-passwords.url=" + server.url(), "console.breached-passwords.answer=1m")
			.applyTo(context);
		context.getBeanFactory().registerSingleton("breachServer", server);
		context.addApplicationListener((ApplicationListener<ContextClosedEvent>) (closed) -> server.close());
	}

}
