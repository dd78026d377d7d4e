package io.orchestration.console.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * Every text a person reads, from {@code messages*.properties}. What a file lacks is said
 * in English, never in the language of the server.
 */
@Component(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
class Messages extends ResourceBundleMessageSource {

	private static final String LANGUAGE = "language.";

	private final Moments moments = new Moments(this);

	Messages() {
		setBasename("messages");
		setDefaultEncoding(StandardCharsets.UTF_8.name());
		setFallbackToSystemLocale(false);
	}

	/** Customers may speak more languages than the files name: Java knows the others. */
	@Override
	protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
		String text = super.resolveCodeWithoutArguments(code, locale);
		return (text == null && code.startsWith(LANGUAGE))
				? Locale.forLanguageTag(code.substring(LANGUAGE.length())).getDisplayName(locale) : text;
	}

	/** Prints the moments among the arguments. */
	@Override
	protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
		Reader reader = new Reader(Translations.firstOf(locale), Reader.ofThisPage().zone());
		Object[] resolved = super.resolveArguments(arguments, locale);
		return Arrays.stream(resolved).map((it) -> readable(it, reader)).toArray();
	}

	private @Nullable Object readable(@Nullable Object argument, Reader reader) {
		return (argument instanceof Moment moment) ? this.moments.print(moment, reader) : argument;
	}

}
