package io.orchestration.console.staff;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * The Profile tab in edit mode.
 *
 * @param was what stood there when the form was opened, to tell one's own changes from
 * those of somebody else
 */
record ProfileForm(@Nullable String displayName, @Nullable String email, @Nullable String firstName,
		@Nullable String lastName, @Nullable String department, @Nullable String jobTitle, @Nullable String language,
		@Nullable Boolean enabled, @Nullable ProfileData was) {

	static ProfileForm of(ProfileData data) {
		return new ProfileForm(data.displayName(), data.email(), data.firstName(), data.lastName(), data.department(),
				data.jobTitle(), data.language(), data.enabled(), data);
	}

	void check(Errors errors) {
		ProfileRules.check(data(), errors);
	}

	ProfileData data() {
		return new ProfileData(this.displayName, this.email, this.firstName, this.lastName, this.department,
				this.jobTitle, this.language, this.enabled);
	}

	/** What the edit started from. */
	ProfileData seen() {
		return (this.was != null) ? this.was : ProfileData.empty();
	}

}
