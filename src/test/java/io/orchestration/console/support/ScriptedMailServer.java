package io.orchestration.console.support;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Gives a context a mail server that misbehaves as told, as bean
 * {@link ScriptedSmtpServer}, and a delivery that looks at the outbox all the time and
 * waits for no answer longer than a few seconds.
 */
public class ScriptedMailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ScriptedSmtpServer server = start();
		TestPropertyValues
			.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + server.port(),
					"spring.mail.properties.mail.smtp.timeout=6000", "console.mail.poll=100ms")
			.applyTo(context);
		context.getBeanFactory().registerSingleton("scriptedSmtpServer", server);
		context.addApplicationListener((ApplicationListener<ContextClosedEvent>) (closed) -> stop(server));
	}

	private static ScriptedSmtpServer start() {
		try {
			return new ScriptedSmtpServer();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void stop(ScriptedSmtpServer server) {
		try {
			server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
