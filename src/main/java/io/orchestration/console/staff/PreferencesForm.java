package io.orchestration.console.staff;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.orchestration.console.activity.Wording;
import io.orchestration.console.web.ReadingHabit;
import io.orchestration.console.web.Translations;
import io.orchestration.console.web.Zones;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * How a console user wants to read; what is empty follows the browser.
 *
 * @param language the tag of a language there are texts in
 * @param timeZone the name of a time zone
 */
record PreferencesForm(String language, String timeZone) {

	PreferencesForm {
		language = Objects.requireNonNullElse(language, "").strip();
		timeZone = Objects.requireNonNullElse(timeZone, "").strip();
	}

	static PreferencesForm of(ReadingHabit habit) {
		return new PreferencesForm((habit.language() != null) ? habit.language().toLanguageTag() : "",
				(habit.zone() != null) ? habit.zone().getId() : "");
	}

	/** What can be chosen. */
	static List<String> languages() {
		return Translations.ALL.stream().map(Locale::toLanguageTag).toList();
	}

	/** Says what cannot be chosen. */
	void check(Errors errors) {
		if (!this.language.isEmpty() && !languages().contains(this.language)) {
			errors.rejectValue("language", "preferences.language.unknown");
		}
		if (!this.timeZone.isEmpty() && chosenZone() == null) {
			errors.rejectValue("timeZone", "preferences.time-zone.unknown");
		}
	}

	@Nullable String chosenLanguage() {
		return this.language.isEmpty() ? null : this.language;
	}

	@Nullable String chosenZone() {
		return Zones.find(this.timeZone).map(ZoneId::getId).orElse(null);
	}

	/** For the activity. */
	String summary() {
		Wording automatic = Wording.of("preferences.automatic");
		String code = chosenLanguage();
		Object zone = chosenZone();
		return ((code != null) ? Wording.of("language." + code) : automatic) + " · "
				+ ((zone != null) ? zone : automatic);
	}

}
