package io.orchestration.console.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.scope.VendorWebsite;
import io.orchestration.console.web.Moments;
import io.orchestration.console.web.Reader;
import io.orchestration.console.web.Translations;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes mails from the pairs in {@code templates/mail}. What they need in the model,
 * besides {@code firstName} (may be empty) and {@code username}:
 * <ul>
 * <li>{@code reset}: {@code link}; {@code until}, the {@link Instant} from which the link
 * is dead</li>
 * <li>{@code password-changed}: {@code at}; {@code byStaff}, whether it was typed by
 * customer service; {@code temporaryUntil}, only if it is temporary</li>
 * <li>{@code email-changed}: {@code at}; {@code before} and {@code after}, both as
 * {@link EmailAddress}, which never shows more than the masked form</li>
 * <li>{@code unlocked}: {@code at}</li>
 * </ul>
 */
@Component
public class MailTemplates {

	private final ITemplateEngine engine;

	private final MessageSource messages;

	private final Scopes scopes;

	private final Moments moments;

	MailTemplates(ITemplateEngine engine, MessageSource messages, Scopes scopes, Moments moments) {
		this.engine = engine;
		this.messages = messages;
		this.scopes = scopes;
		this.moments = moments;
	}

	/**
	 * The mail of this name in the brand of the scope. Each {@link Instant} in the model
	 * is printed in the zone of the scope.
	 */
	public MailContent render(String name, Scope scope, Locale locale, Map<String, ? extends @Nullable Object> model) {
		VendorWebsite website = this.scopes.tree().website(scope);
		String brand = (website.brandName() != null) ? website.brandName() : scope.getName();
		String subject = this.messages.getMessage("mail." + name + ".subject", new Object[] { brand }, locale);
		Map<String, Object> variables = new HashMap<>();
		Reader reader = new Reader(Translations.firstOf(locale), this.scopes.tree().zone(scope));
		model.forEach((key, value) -> variables.put(key, readable(value, reader)));
		variables.put("mail", name);
		variables.put("brand", brand);
		variables.put("colours", BrandColour.of(website.colour()));
		variables.put("subject", subject);
		variables.put("support", support(website));
		Context context = new Context(locale, variables);
		return new MailContent(brand, subject, this.engine.process("mail/" + name + ".txt", context),
				this.engine.process("mail/" + name, context));
	}

	private @Nullable Object readable(@Nullable Object value, Reader reader) {
		return (value instanceof Instant moment) ? this.moments.minute(moment, reader) : value;
	}

	private static String support(VendorWebsite website) {
		return Stream.of(website.supportEmail(), website.supportPhone())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
	}

}
