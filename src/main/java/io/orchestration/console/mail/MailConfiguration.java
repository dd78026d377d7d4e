package io.orchestration.console.mail;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets Thymeleaf find the plain forms of mails, beside all that is HTML. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

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
