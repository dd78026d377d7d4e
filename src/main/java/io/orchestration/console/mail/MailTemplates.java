package io.orchestration.console.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.scope.VendorWebsite;
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

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm '(UTC)'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final ITemplateEngine engine;

	private final MessageSource messages;

	private final Scopes scopes;

	MailTemplates(ITemplateEngine engine, MessageSource messages, Scopes scopes) {
		this.engine = engine;
		this.messages = messages;
		this.scopes = scopes;
	}

	/**
	 * The mail of this name in the brand of the scope. Each {@link Instant} in the model
	 * is printed with its zone.
	 */
	public MailContent render(String name, Scope scope, Locale locale, Map<String, ? extends @Nullable Object> model) {
		VendorWebsite website = this.scopes.tree().website(scope);
		String brand = (website.brandName() != null) ? website.brandName() : scope.getName();
		String subject = this.messages.getMessage("mail." + name + ".subject", new Object[] { brand }, locale);
		Map<String, Object> variables = new HashMap<>();
		model.forEach((key, value) -> variables.put(key, readable(value)));
		variables.put("mail", name);
		variables.put("brand", brand);
		variables.put("colours", BrandColour.of(website.colour()));
		variables.put("subject", subject);
		variables.put("support", support(website));
		Context context = new Context(locale, variables);
		return new MailContent(brand, subject, this.engine.process("mail/" + name + ".txt", context),
				this.engine.process("mail/" + name, context));
	}

	private static @Nullable Object readable(@Nullable Object value) {
		return (value instanceof Instant moment) ? MOMENT.format(moment) : value;
	}

	private static String support(VendorWebsite website) {
		return Stream.of(website.supportEmail(), website.supportPhone())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
	}

}
