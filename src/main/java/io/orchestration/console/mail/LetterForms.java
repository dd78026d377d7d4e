package io.orchestration.console.mail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Prints letters from the pair in {@code templates/mail}. Those in use are kept: a letter
 * is what it says, so one that was changed, on whatever node, is never mistaken for the
 * one before.
 */
@Component
class LetterForms {

	private static final int MOST_KEPT = 256;

	private final ITemplateEngine engine;

	private final MessageSource messages;

	private final ConcurrentLruCache<Letter, LetterForm> kept = new ConcurrentLruCache<>(MOST_KEPT, this::print);

	LetterForms(ITemplateEngine engine, MessageSource messages) {
		this.engine = engine;
		this.messages = messages;
	}

	/** The form of a letter that many get. */
	LetterForm of(Letter letter) {
		return this.kept.get(letter);
	}

	/** The form of a letter that is needed once. */
	LetterForm print(Letter letter) {
		Map<String, String> gaps = letter.template()
			.placeholders()
			.stream()
			.collect(Collectors.toMap((it) -> it, GapText::gap));
		String subject = subject(letter, gaps);
		Context context = new Context(letter.locale(), variables(letter, gaps));
		context.setVariable("subject", subject);
		return new LetterForm(letter.words().getOrDefault(MailPart.SENDER_NAME, letter.brand()),
				letter.address(MailPart.FROM), letter.address(MailPart.REPLY_TO), GapText.of(subject),
				GapText.of(this.engine.process("mail/letter.txt", context)),
				GapText.of(this.engine.process("mail/letter", context)));
	}

	private String subject(Letter letter, Map<String, String> gaps) {
		String subject = PlaceholderText.fill(letter.words(MailPart.SUBJECT), gaps)
			.stream()
			.map(PlaceholderText.Piece::text)
			.collect(Collectors.joining());
		return letter.test() ? say("mail.test.subject", letter.locale(), subject) : subject;
	}

	private Map<String, Object> variables(Letter letter, Map<String, String> gaps) {
		Locale locale = letter.locale();
		Map<String, Object> variables = new HashMap<>();
		variables.put("mail", letter.template().getKey());
		variables.put("lang", letter.locale().toLanguageTag());
		variables.put("brand", letter.brand());
		variables.put("logo", letter.words(MailPart.LOGO));
		variables.put("colours", BrandColour.of(letter.words().get(MailPart.COLOUR)));
		variables.put("introduction", Paragraph.of(letter.words(MailPart.INTRODUCTION), gaps));
		variables.put("closing", Paragraph.of(letter.words(MailPart.CLOSING), gaps));
		variables.put("mark", letter.test() ? say("mail.test.mark", locale) : "");
		variables.put("link", letter.template().hasLink() ? GapText.gap(MailValues.LINK) : "");
		variables.put("note", letter.temporary()
				? say("mail.password-changed.temporary", locale, GapText.gap(MailValues.TEMPORARY_UNTIL)) : "");
		variables.put("contact", contact(letter));
		return variables;
	}

	private String contact(Letter letter) {
		if (!letter.template().isForCustomers()) {
			return say("mail.contact.administrator", letter.locale());
		}
		return letter.support().isEmpty() ? say("mail.contact.nowhere", letter.locale())
				: say("mail.contact", letter.locale(), letter.support());
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
