package io.orchestration.console.password;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailCulture;
import io.orchestration.console.mail.MailTemplates;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes mails to customers in the brand of their scope and in their own language; in
 * that of the scope if they chose none.
 */
@Component
class CustomerMails {

	private final MailTemplates templates;

	private final Scopes scopes;

	CustomerMails(MailTemplates templates, Scopes scopes) {
		this.templates = templates;
		this.scopes = scopes;
	}

	/** The same for mails that are written together, by one thread. */
	CustomerMails together() {
		return new CustomerMails(this.templates.together(), this.scopes);
	}

	MailContent write(String template, Customer customer, Map<String, ? extends @Nullable Object> facts) {
		Scope home = this.scopes.tree().require(customer.scopeId());
		Map<String, @Nullable Object> model = new HashMap<>(facts);
		model.put("firstName", customer.getName().first());
		model.put("username", login(customer));
		return this.templates.render(template, home, locale(customer, home), model);
	}

	/** Whoever has no username signs in with the address, of which enough is shown. */
	private static String login(Customer customer) {
		String username = customer.getUsername();
		return (username != null) ? username : customer.address().map(EmailAddress::masked).orElse("");
	}

	/** A language without words of its own gives way to that of the scope. */
	private static Locale locale(Customer customer, Scope home) {
		return Optional.ofNullable(customer.getLanguage())
			.map(Locale::forLanguageTag)
			.filter((it) -> MailCulture.speaking(it).isPresent())
			.orElse(home.culture());
	}

}
