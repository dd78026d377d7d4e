package io.orchestration.console.staff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.orchestration.console.customer.EditedData;
import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the Profile tab, as typed; blank is absent.
 *
 * @param displayName the name colleagues know the user by
 * @param email what the user signs in with
 * @param department where in the company they work
 * @param jobTitle as what
 * @param language the tag of the language they read, absent if they follow the browser
 * @param enabled whether they may sign in
 */
record ProfileData(@Nullable String displayName, @Nullable String email, @Nullable String firstName,
		@Nullable String lastName, @Nullable String department, @Nullable String jobTitle, @Nullable String language,
		@Nullable Boolean enabled) implements EditedData {

	ProfileData {
		displayName = Typed.orNull(displayName);
		email = Typed.orNull(email);
		firstName = Typed.orNull(firstName);
		lastName = Typed.orNull(lastName);
		department = Typed.orNull(department);
		jobTitle = Typed.orNull(jobTitle);
		language = Typed.orNull(language);
	}

	/** As it is stored now. */
	static ProfileData of(ConsoleUser user) {
		return new ProfileData(user.getDisplayName(), user.getEmail(), user.getFirstName(), user.getLastName(),
				user.getDepartment(), user.getJobTitle(), user.getLanguage(), user.isEnabled());
	}

	/** Where nothing has been typed yet. */
	static ProfileData empty() {
		return new ProfileData(null, null, null, null, null, null, null, true);
	}

	@Override
	public String subject() {
		return "user";
	}

	@Override
	public Map<String, @Nullable String> fields() {
		Map<String, @Nullable String> fields = texts();
		fields.put("email", this.email);
		fields.put("language", this.language);
		fields.put("enabled", Boolean.toString(maySignIn()));
		return fields;
	}

	/** The fields that hold a name or the like. */
	Map<String, @Nullable String> texts() {
		Map<String, @Nullable String> texts = new LinkedHashMap<>();
		texts.put("displayName", this.displayName);
		texts.put("firstName", this.firstName);
		texts.put("lastName", this.lastName);
		texts.put("department", this.department);
		texts.put("jobTitle", this.jobTitle);
		return texts;
	}

	boolean maySignIn() {
		return Boolean.TRUE.equals(this.enabled);
	}

	String name() {
		return Objects.requireNonNull(this.displayName);
	}

	/** The address, which has been checked. */
	EmailAddress address() {
		return knownAddress().orElseThrow();
	}

	/** The address, if it is one. */
	Optional<EmailAddress> knownAddress() {
		return Optional.ofNullable(this.email).flatMap(EmailAddress::of);
	}

}
