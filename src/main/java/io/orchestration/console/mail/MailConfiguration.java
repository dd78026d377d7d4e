package io.orchestration.console.mail;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets Thymeleaf find the plain forms of mails, beside all that is HTML, and the mail
 * library itself.
 */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

	/** Otherwise looked for on the whole class path, for every part of every mail. */
	private static final String STREAMS = StreamProvider.class.getName();

	static {
		if (System.getProperty(STREAMS) == null) {
			System.setProperty(STREAMS, MailStreamProvider.class.getName());
		}
	}

	/** Asked before the resolver of HTML, which answers to every name. */
	@Bean
	SpringResourceTemplateResolver mailTextResolver() {
		SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
		resolver.setOrder(1);
		resolver.setResolvablePatterns(Set.of("mail/*.txt"));
		resolver.setPrefix("classpath:/templates/");
		resolver.setTemplateMode(TemplateMode.TEXT);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		return resolver;
	}

}
