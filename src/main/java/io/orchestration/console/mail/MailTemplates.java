package io.orchestration.console.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.scope.VendorWebsite;
import io.orchestration.console.web.Reader;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes mails. What they need in the model, besides {@code firstName} (may be empty) and
 * {@code username}:
 * <ul>
 * <li>{@code reset}, {@code invitation}, {@code console-reset},
 * {@code console-invitation}: {@code link}; {@code until}, the {@link java.time.Instant}
 * from which the link is dead</li>
 * <li>{@code password-changed}: {@code at}; {@code byStaff}, whether it was typed by
 * customer service; {@code temporaryUntil}, only if it is temporary</li>
 * <li>{@code email-changed}: {@code at}; {@code before} and {@code after}, both as
 * {@link EmailAddress}, which never shows more than the masked form</li>
 * <li>{@code unlocked}: {@code at}</li>
 * <li>{@code console-password-changed}: {@code at}; {@code temporaryUntil}, only if it is
 * temporary</li>
 * <li>{@code console-email-changed}: {@code at}, {@code before} and {@code after}, as
 * above</li>
 * <li>{@code console-two-step-changed}: {@code what}, as it stands in
 * {@code mail.changed-what}</li>
 * <li>{@code console-second-factors-removed}: nothing else</li>
 * </ul>
 * A console user has their whole name and their address for {@code firstName} and
 * {@code username}.
 */
@Component
public class MailTemplates {

	/** Set in the model, it makes a mail say that it is none. */
	public static final String TEST = "test";

	private final Scopes scopes;

	private final MailWording wording;

	private final MessageSource messages;

	private final LetterForms forms;

	private final MailValues values;

	MailTemplates(Scopes scopes, MailWording wording, MessageSource messages, LetterForms forms, MailValues values) {
		this.scopes = scopes;
		this.wording = wording;
		this.messages = messages;
		this.forms = forms;
		this.values = values;
	}

	/**
	 * The same templates for mails that are written together, by one thread: what words
	 * are in force is read once.
	 */
	public MailTemplates together() {
		return new MailTemplates(this.scopes, new RememberedWording(this.wording), this.messages, this.forms,
				this.values);
	}

	/**
	 * The mail of this name in the words and the brand of the scope. Each
	 * {@link java.time.Instant} in the model is printed in the zone of the scope.
	 */
	public MailContent render(String name, Scope scope, Locale locale, Map<String, ? extends @Nullable Object> model) {
		MailTemplate template = MailTemplate.find(name).orElseThrow();
		ScopeTree tree = this.scopes.tree();
		List<Scope> upwards = new ArrayList<>(tree.path(scope));
		Collections.reverse(upwards);
		MailCulture culture = MailCulture.speaking(locale).orElse(MailCulture.ENGLISH);
		Map<MailPart, String> words = this.wording.inForce(upwards, template, culture);
		Letter letter = letter(template, scope, tree, culture, words, model);
		return this.forms.of(letter).fill(this.values.of(letter, model));
	}

	/** The same mail as it would be with these words. */
	public MailContent draft(MailTemplate template, Scope scope, MailCulture culture, Map<MailPart, String> words,
			Map<String, ? extends @Nullable Object> model) {
		Letter letter = letter(template, scope, this.scopes.tree(), culture, words, model);
		return this.forms.print(letter).fill(this.values.of(letter, model));
	}

	private Letter letter(MailTemplate template, Scope scope, ScopeTree tree, MailCulture culture,
			Map<MailPart, String> words, Map<String, ? extends @Nullable Object> model) {
		VendorWebsite website = tree.website(scope);
		Reader reader = new Reader(culture.locale(), tree.zone(scope));
		String name = (website.brandName() != null) ? website.brandName() : scope.getName();
		String brand = template.isForCustomers() ? name : this.messages.getMessage("app.name", null, reader.language());
		return new Letter(template, reader, brand, support(website), words, model.get("temporaryUntil") != null,
				model.get(TEST) != null);
	}

	private static String support(VendorWebsite website) {
		return Stream.of(website.supportEmail(), website.supportPhone())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
	}

}
