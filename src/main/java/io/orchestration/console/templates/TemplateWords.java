package io.orchestration.console.templates;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.orchestration.console.activity.Wording;
import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailPart;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a template is. */
@Component
class TemplateWords {

	private static final int LONGEST = 80;

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private final MessageSource messages;

	TemplateWords(MessageSource messages) {
		this.messages = messages;
	}

	/** What was changed, from what, to what, for the audit trail. */
	String change(Area area, PartState state, @Nullable String after) {
		return Wording
			.of("templates.change", name(area), part(state.part()), choice(state, state.own()), choice(state, after))
			.toString();
	}

	/** What the area is called. */
	String name(Area area, Locale locale) {
		return this.messages.getMessage(name(area), locale);
	}

	/** What the message about a problem mentions. */
	Object[] arguments(MailPart part, PartProblem problem, Locale locale) {
		return Stream.concat(Stream.of(this.messages.getMessage(part(part), locale)), problem.arguments().stream())
			.toArray();
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

	private static Wording name(Area area) {
		return area.isLook() ? Wording.of("templates.look") : Wording.of("templates.name",
				Wording.of("template." + area.getMailKey()), Wording.of("language." + area.getCultureKey()));
	}

	private static Wording part(MailPart part) {
		return Wording.of("templates.part." + part.getKey());
	}

	private static Wording choice(PartState state, @Nullable String chosen) {
		return (chosen != null) ? Wording.of("templates.change.words", inShort(chosen))
				: Wording.of("templates.change.inherited", inShort(state.inherited()));
	}

	private static String inShort(String words) {
		String line = BLANKS.matcher(words).replaceAll(" ");
		String cut = Wording.cut(line, LONGEST);
		return cut.equals(line) ? line : cut + "…";
	}

}
