package io.orchestration.console.mail;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One mail has one name: the Outbox calls it as its template is called. */
class MailNamesTests {

	private static final List<Locale> LANGUAGES = List.of(Locale.ROOT, Locale.FRENCH);

	@ParameterizedTest
	@CsvSource({ "password-reset, reset", "password-changed, password-changed", "unlocked, unlocked",
			"email-changed, email-changed", "console-invitation, console-invitation", "console-reset, console-reset",
			"console-password-changed, console-password-changed", "console-email-changed, console-email-changed",
			"console-second-factors-removed, console-second-factors-removed" })
	void areThoseOfTheTemplates(String kind, String template) {
		assertThat(LANGUAGES).allSatisfy((it) -> assertThat(nameOfKind(kind, it)).isEqualTo(nameOf(template, it)));
	}

	/** Several share a template. */
	@ParameterizedTest
	@CsvSource({ "password-chosen, password-changed", "console-authenticator-app-added, console-two-step-changed",
			"console-authenticator-app-removed, console-two-step-changed",
			"console-recovery-codes-renewed, console-two-step-changed",
			"console-passkey-added, console-two-step-changed", "console-passkey-removed, console-two-step-changed" })
	void addWhatTellsThemApart(String kind, String template) {
		assertThat(LANGUAGES)
			.allSatisfy((it) -> assertThat(nameOfKind(kind, it)).startsWith(nameOf(template, it) + " ("));
	}

	@Test
	void areThereForTestsOfATemplateToo() {
		assertThat(MailKinds.known()).contains("test", "template-test");
	}

	private static String nameOfKind(String kind, Locale language) {
		return words(language).getString(MailKinds.key(kind));
	}

	private static String nameOf(String template, Locale language) {
		return words(language).getString("template." + MailTemplate.find(template).orElseThrow().getKey());
	}

	private static ResourceBundle words(Locale language) {
		return ResourceBundle.getBundle("messages", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
	}

}
