package io.orchestration.console.singlesignon;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.test.util.TestSocketUtils;

/**
 * Gives a context several providers, as a deployment does: one that answers, as bean
 * {@link TestProvider}, one that is away, and one that says nothing.
 */
class WithTestProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String CLIENT = "spring.security.oauth2.client.";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestProvider provider = new TestProvider();
		TestPropertyValues.of(CLIENT + "registration.example.client-id=" + TestProvider.CLIENT,
				CLIENT + "registration.example.client-secret=" + TestProvider.CLIENT_SECRET,
				CLIENT + "registration.example.client-name=Example ID",
				CLIENT + "provider.example.issuer-uri=" + provider.issuer(),
				CLIENT + "registration.away.client-id=console", CLIENT + "registration.away.client-name=Away & Co",
				CLIENT + "provider.away.issuer-uri=http://127.0.0.1:" + TestSocketUtils.findAvailableTcpPort(),
				CLIENT + "registration.mute.client-id=console",
				CLIENT + "provider.mute.issuer-uri=" + provider.issuer() + "/mute", "console.single-sign-on.answer=3s")
			.applyTo(context);
		context.getBeanFactory().registerSingleton("testProvider", provider);
		context.addApplicationListener((ApplicationListener<ContextClosedEvent>) (closed) -> provider.close());
	}

}
