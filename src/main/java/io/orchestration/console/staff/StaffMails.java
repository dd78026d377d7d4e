package io.orchestration.console.staff;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailTemplates;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.Translations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Writes mails to console users, in the language each has chosen. */
@Component
class StaffMails {

	private final MailTemplates templates;

	private final ReadingPreferences preferences;

	private final Scopes scopes;

	StaffMails(MailTemplates templates, ReadingPreferences preferences, Scopes scopes) {
		this.templates = templates;
		this.preferences = preferences;
		this.scopes = scopes;
	}

	MailContent write(String template, ConsoleUser user, Map<String, ? extends @Nullable Object> facts) {
		Locale language = Translations.firstOf(this.preferences.of(user.id()).language());
		Map<String, @Nullable Object> model = new HashMap<>(facts);
		model.put("firstName", user.getDisplayName());
		model.put("username", user.getEmail());
		return this.templates.render(template, this.scopes.tree().root(), language, model);
	}

}
