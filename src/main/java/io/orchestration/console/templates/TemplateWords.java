package io.orchestration.console.templates;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailPart;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a template is; the audit trail keeps them in English. */
@Component
class TemplateWords {

	private static final int LONGEST = 80;

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private final MessageSource messages;

	TemplateWords(MessageSource messages) {
		this.messages = messages;
	}

	/** What was changed, from what, to what. */
	String change(Area area, PartState state, @Nullable String after) {
		return say("templates.change", name(area, Locale.ENGLISH), part(state.part(), Locale.ENGLISH),
				choice(state, state.own()), choice(state, after));
	}

	/** What the area is called. */
	String name(Area area, Locale locale) {
		return area.isLook() ? this.messages.getMessage("templates.look", null, locale)
				: this.messages
					.getMessage("templates.name",
							new Object[] { this.messages.getMessage("template." + area.getMailKey(), null, locale),
									this.messages.getMessage("language." + area.getCultureKey(), null, locale) },
							locale);
	}

	/** What the message about a problem mentions. */
	Object[] arguments(MailPart part, PartProblem problem, Locale locale) {
		return Stream.concat(Stream.of(part(part, locale)), problem.arguments().stream()).toArray();
	}

	/** What is wrong with these texts; a part of the look may be left out. */
	List<String> problems(Area area, Map<MailPart, String> texts, Locale locale) {
		return texts.entrySet()
			.stream()
			.filter((it) -> !area.isLook() || !it.getValue().isEmpty())
			.flatMap((it) -> PartRules.problems(area, it.getKey(), it.getValue())
				.stream()
				.map((problem) -> this.messages.getMessage(problem.code(), arguments(it.getKey(), problem, locale),
						locale)))
			.toList();
	}

	/** The plain form of a mail, below its subject and its sender. */
	String plain(MailContent mail, Locale locale) {
		return this.messages.getMessage("templates.preview.plain",
				new Object[] { mail.subject(), mail.senderName(), mail.text() }, locale);
	}

	private String part(MailPart part, Locale locale) {
		return this.messages.getMessage("templates.part." + part.getKey(), null, locale);
	}

	private String choice(PartState state, @Nullable String chosen) {
		return (chosen != null) ? say("templates.change.words", inShort(chosen))
				: say("templates.change.inherited", inShort(state.inherited()));
	}

	private static String inShort(String words) {
		String line = BLANKS.matcher(words).replaceAll(" ");
		return (line.codePointCount(0, line.length()) > LONGEST)
				? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…" : line;
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.ENGLISH);
	}

}
