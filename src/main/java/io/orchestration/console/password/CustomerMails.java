package io.orchestration.console.password;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailTemplates;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes mails to customers in the brand and, unless they chose one, the language of
 * their scope.
 */
@Component
class CustomerMails {

	private final MailTemplates templates;

	private final Scopes scopes;

	CustomerMails(MailTemplates templates, Scopes scopes) {
		this.templates = templates;
		this.scopes = scopes;
	}

	MailContent write(String template, Customer customer, Map<String, ? extends @Nullable Object> facts) {
		Scope home = this.scopes.tree().require(customer.scopeId());
		Map<String, @Nullable Object> model = new HashMap<>(facts);
		model.put("firstName", customer.getName().first());
		model.put("username", customer.getUsername());
		String language = customer.getLanguage();
		Locale locale = (language != null) ? Locale.forLanguageTag(language) : home.culture();
		return this.templates.render(template, home, locale, model);
	}

}
