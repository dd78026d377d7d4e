package io.orchestration.console.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.orchestration.console.web.Moments;
import io.orchestration.console.web.Reader;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds what is missing in a letter to somebody, in words of its language. */
@Component
class MailValues {

	/** No placeholder: where the link stands is not for administrators to say. */
	static final String LINK = "link";

	/** No placeholder either. */
	static final String TEMPORARY_UNTIL = "temporaryUntil";

	/** What would end a line, or make part of a subject look encoded already (R47). */
	private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+");

	private static final Pattern ENCODED = Pattern.compile("=(?=\\?)");

	private final MessageSource messages;

	private final Moments moments;

	MailValues(MessageSource messages, Moments moments) {
		this.messages = messages;
		this.moments = moments;
	}

	/** A value on one line for each placeholder, and for the link. */
	Map<String, String> of(Letter letter, Map<String, ? extends @Nullable Object> model) {
		Map<String, String> values = new HashMap<>();
		letter.template()
			.getVariables()
			.forEach((it) -> values.put(it.getPlaceholder(), oneLine(value(it, letter, model))));
		values.put(LINK, text(model.get("link"), letter.reader()));
		values.put(TEMPORARY_UNTIL, text(model.get("temporaryUntil"), letter.reader()));
		return values;
	}

	private String value(MailVariable variable, Letter letter, Map<String, ? extends @Nullable Object> model) {
		Reader reader = letter.reader();
		Locale locale = letter.locale();
		return switch (variable) {
			case GREETING -> greeting(text(model.get("firstName"), reader), locale);
			case BRAND -> letter.brand();
			case SUPPORT -> letter.support();
			case FIRST_NAME, USER_NAME -> text(model.get("firstName"), reader);
			case USERNAME, USER_EMAIL -> text(model.get("username"), reader);
			case LINK_EXPIRES -> text(model.get("until"), reader);
			case CHANGE_AT -> text(model.get("at"), reader);
			case CHANGE_BY ->
				say(Boolean.TRUE.equals(model.get("byStaff")) ? "mail.changed-by.staff" : "mail.changed-by.customer",
						locale);
			case CHANGE_WHAT -> say("mail.changed-what." + model.get("what"), locale);
			case EMAIL_BEFORE -> orNone(model.get("before"), locale);
			case EMAIL_AFTER -> orNone(model.get("after"), locale);
		};
	}

	private String greeting(String firstName, Locale locale) {
		return firstName.isBlank() ? say("mail.greeting.nameless", locale) : say("mail.greeting", locale, firstName);
	}

	private String orNone(@Nullable Object address, Locale locale) {
		return (address != null) ? address.toString() : say("mail.email-changed.none", locale);
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	private String text(@Nullable Object value, Reader reader) {
		if (value instanceof Instant moment) {
			return this.moments.minute(moment, reader);
		}
		return (value != null) ? value.toString() : "";
	}

	private static String oneLine(String value) {
		return ENCODED.matcher(BREAKS.matcher(value).replaceAll(" ")).replaceAll("= ").strip();
	}

}
