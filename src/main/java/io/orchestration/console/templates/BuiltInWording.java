package io.orchestration.console.templates;

import java.util.Locale;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.mail.MailCulture;
import io.orchestration.console.mail.MailPart;
import io.orchestration.console.mail.MailTemplate;
import io.orchestration.console.scope.Scope;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What holds where nobody has decided. */
@Component
class BuiltInWording {

	private final MessageSource messages;

	private final String from;

	BuiltInWording(MessageSource messages, ConsoleProperties properties) {
		this.messages = messages;
		this.from = properties.mail().from();
	}

	/** The text of the part; empty for nothing. */
	String of(MailPart part, Area area, Scope scope) {
		return switch (part) {
			case SUBJECT, INTRODUCTION, CLOSING -> words(part, area);
			case SENDER_NAME -> scope.getName();
			case FROM -> this.from;
			case LOGO, COLOUR, REPLY_TO -> "";
		};
	}

	private String words(MailPart part, Area area) {
		MailTemplate mail = area.mail();
		MailCulture culture = area.culture();
		return (mail != null && culture != null) ? say("mail." + mail.getKey() + "." + part.getKey(), culture.locale())
				: "";
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
