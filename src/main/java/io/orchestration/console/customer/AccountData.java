package io.orchestration.console.customer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What can be edited on the Account tab, as typed; blank is absent.
 *
 * @param username to sign in with
 * @param email to sign in with, and where mail goes
 * @param type whether there is a login
 * @param language a language tag, absent for the language of the scope
 * @param status whether the customer may sign in
 */
public record AccountData(@Nullable String username, @Nullable String email, @Nullable CustomerType type,
		@Nullable String language, @Nullable AccountStatus status) implements EditedData {

	public AccountData {
		username = Typed.orNull(username);
		email = Typed.orNull(email);
		language = Typed.orNull(language);
	}

	/** As it is stored now. */
	public static AccountData of(Customer customer) {
		return new AccountData(customer.getUsername(), customer.getEmail(), customer.getType(), customer.getLanguage(),
				customer.getStatus());
	}

	@Override
	public Map<String, @Nullable String> fields() {
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		fields.put("username", this.username);
		fields.put("email", this.email);
		fields.put("type", Objects.toString(this.type, null));
		fields.put("language", this.language);
		fields.put("status", Objects.toString(this.status, null));
		return fields;
	}

	/** Of data that has been checked. */
	Access access() {
		return new Access(Objects.requireNonNull(this.type), Objects.requireNonNull(this.status));
	}

	/** Whether somebody can be sent a link to a first password. */
	boolean mayBeInvited() {
		return this.type == CustomerType.REGISTERED && this.status != AccountStatus.INACTIVE && address().isPresent();
	}

	/** The address, if what was typed is one. */
	Optional<EmailAddress> address() {
		return Optional.ofNullable(this.email).flatMap(EmailAddress::of);
	}

	@Nullable Locale locale() {
		return (this.language != null) ? Locale.forLanguageTag(this.language) : null;
	}

}
