package io.orchestration.console.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Gives each context a real SMTP server on loopback, as bean {@link GreenMail}. */
public class TestMailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
		server.start();
		TestPropertyValues.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + server.getSmtp().getPort())
			.applyTo(context);
		context.getBeanFactory().registerSingleton("greenMail", server);
		context.addApplicationListener((ApplicationListener<ContextClosedEvent>) (closed) -> server.stop());
	}

}
