package io.orchestration.console.staff;

import io.orchestration.console.web.Typed;

import org.springframework.validation.Errors;

/** What is wrong with a profile, as far as it can be seen without looking at others. */
final class ProfileRules {

	private static final int LONGEST = 100;

	private ProfileRules() {
	}

	/** Adds what is wrong to the errors of a form with these fields. */
	static void check(ProfileData data, Errors errors) {
		if (data.displayName() == null) {
			errors.rejectValue("displayName", "user.displayName.missing");
		}
		data.texts().forEach((field, text) -> {
			if (Typed.isLonger(text, LONGEST)) {
				errors.rejectValue(field, "customer.too-long", new Object[] { LONGEST }, null);
			}
			else if (Typed.isUnprintable(text)) {
				errors.rejectValue(field, "customer.unprintable");
			}
		});
		if (data.knownAddress().isEmpty()) {
			errors.rejectValue("email", "customer.email.wrong");
		}
		if (data.language() != null && !PreferencesForm.languages().contains(data.language())) {
			errors.rejectValue("language", "preferences.language.unknown");
		}
	}

}
