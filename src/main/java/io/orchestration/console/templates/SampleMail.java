package io.orchestration.console.templates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailCulture;
import io.orchestration.console.mail.MailPart;
import io.orchestration.console.mail.MailTemplate;
import io.orchestration.console.mail.MailTemplates;
import io.orchestration.console.scope.Scope;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes mails as they would be to somebody who does not exist. */
@Component
class SampleMail {

	/** A name that is reserved, so that it never leads anywhere (RFC 2606). */
	private static final String DEAD_LINK = "https://sample-link.invalid/";

	private static final Duration LIFE = Duration.ofHours(1);

	private final InheritedWording wording;

	private final MailTemplates templates;

	private final MessageSource messages;

	private final Clock clock;

	SampleMail(InheritedWording wording, MailTemplates templates, MessageSource messages, Clock clock) {
		this.wording = wording;
		this.templates = templates;
		this.messages = messages;
		this.clock = clock;
	}

	/** The mail in the words in force, but for these. */
	MailContent preview(Scope scope, Area area, Map<MailPart, String> typed) {
		return write(scope, area, typed, Map.of());
	}

	/** The mail in the words in force, marked as a test. */
	MailContent test(Scope scope, Area area) {
		return write(scope, area, Map.of(), Map.of(MailTemplates.TEST, true));
	}

	private MailContent write(Scope scope, Area area, Map<MailPart, String> typed, Map<String, Object> marks) {
		Area shown = shown(scope, area);
		MailTemplate mail = shown.requireMail();
		MailCulture culture = shown.requireCulture();
		Map<MailPart, String> words = this.wording.inForce(scope, mail, culture);
		typed.forEach((part, text) -> put(words, part, text));
		Map<String, Object> model = new HashMap<>(facts(mail, culture));
		model.putAll(marks);
		return this.templates.draft(mail, scope, culture, words, model);
	}

	/** The look shows in the reset mail. */
	static Area shown(Scope scope, Area area) {
		return area.isLook()
				? new Area(MailTemplate.RESET, MailCulture.speaking(scope.culture()).orElse(MailCulture.ENGLISH))
				: area;
	}

	private static void put(Map<MailPart, String> words, MailPart part, String text) {
		if (text.isEmpty() && part != MailPart.CLOSING) {
			words.remove(part);
		}
		else {
			words.put(part, text);
		}
	}

	private Map<String, Object> facts(MailTemplate mail, MailCulture culture) {
		Instant now = this.clock.instant();
		Map<String, Object> facts = new HashMap<>();
		facts.put("firstName", say(mail.isForCustomers() ? "first-name" : "name", culture));
		facts.put("username", mail.isForCustomers() ? say("username", culture) : "robin@example.com");
		facts.put("at", now);
		facts.put("link", DEAD_LINK);
		facts.put("until", now.plus(LIFE));
		facts.put("byStaff", true);
		facts.put("what", "passkey-added");
		facts.put("before", new EmailAddress("robin@example.com"));
		facts.put("after", new EmailAddress("robin@example.net"));
		return facts;
	}

	private String say(String key, MailCulture culture) {
		return this.messages.getMessage("templates.sample." + key, null, culture.locale());
	}

}
