package io.orchestration.console.mail;

import java.util.Locale;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the mails of {@link TestMails}, in the name and colour of the scope. */
@Component
class TestMailComposer implements MailComposer {

	private final ITemplateEngine engine;

	private final MessageSource messages;

	private final Scopes scopes;

	TestMailComposer(ITemplateEngine engine, MessageSource messages, Scopes scopes) {
		this.engine = engine;
		this.messages = messages;
		this.scopes = scopes;
	}

	@Override
	public boolean composes(String kind) {
		return TestMails.KIND.equals(kind);
	}

	@Override
	public MailContent compose(MailOrder order) {
		Scope scope = this.scopes.tree().require(order.scopeId());
		String brand = scope.getBrandName();
		Locale locale = scope.culture();
		Context context = new Context(locale);
		context.setVariable("brand", brand);
		context.setVariable("colours", BrandColour.of(this.scopes.tree().website(scope).colour()));
		return new MailContent(brand, words("subject", brand, locale), words("text", brand, locale),
				this.engine.process("mail/test", context));
	}

	private String words(String part, String brand, Locale locale) {
		return this.messages.getMessage("test-mail." + part, new Object[] { brand }, locale);
	}

}
