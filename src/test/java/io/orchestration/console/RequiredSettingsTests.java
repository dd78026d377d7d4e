package io.orchestration.console;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Starts the application as its main method does. */
@ExtendWith(OutputCaptureExtension.class)
class RequiredSettingsTests {

	@Test
	void saysOneSentenceForEachThingThatIsMissing(CapturedOutput output) {
		assertThatExceptionOfType(SettingsRefused.class).isThrownBy(() -> start());

		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("SPRING_DATASOURCE_URL is missing:")
			.contains("SPRING_MAIL_HOST is missing:")
			.contains("CONSOLE_PUBLIC_BASE_URL is missing:")
			.doesNotContain("\tat ", "Exception");
	}

	@Test
	void takesAnEmptyValueForAMissingOne(CapturedOutput output) {
		assertThatExceptionOfType(SettingsRefused.class)
			.isThrownBy(() -> start("--spring.datasource.url=jdbc:postgresql://db/console", "--spring.mail.host= ",
					"--console.public-base-url=https://console.example.com"));

		assertThat(output).contains("SPRING_MAIL_HOST is missing:").doesNotContain("URL is missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://console.example.com/", "https://console.example.com/console",
			"https://console.example.com?a=b", "https://console.example.com#top", "ftp://console.example.com",
			"console.example.com", "https://", "https://me@console.example.com", "https://console example.com",
			"javascript:alert(1)", "https://console.example.com:port" })
	void refusesAPublicBaseUrlThatIsNotOne(String url, CapturedOutput output) {
		assertThatExceptionOfType(SettingsRefused.class)
			.isThrownBy(() -> start("--spring.datasource.url=jdbc:postgresql://db/console", "--spring.mail.host=mail",
					"--console.public-base-url=" + url));

		assertThat(output).contains("CONSOLE_PUBLIC_BASE_URL is not usable:").doesNotContain("\tat ", "is missing");
	}

	@Test
	void refusesAnUnusableOneInTheDemoAsWell() {
		assertThatExceptionOfType(SettingsRefused.class)
			.isThrownBy(() -> start("--spring.profiles.active=demo", "--console.public-base-url=console"))
			.withMessageStartingWith("CONSOLE_PUBLIC_BASE_URL is not usable:")
			.withMessageNotContaining("is missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "secret", "not Base64!", "AAAAAAAAAAAAAAAAAAAAAA==" })
	void refusesASecretsKeyThatIsNone(String key, CapturedOutput output) {
		assertThatExceptionOfType(SettingsRefused.class)
			.isThrownBy(() -> start("--spring.profiles.active=demo", "--console.secrets.key=" + key));

		assertThat(output).contains("CONSOLE_SECRETS_KEY is not usable:").doesNotContain("\tat ", key);
	}

	@Test
	void refusesAServiceForBreachedPasswordsThatEverybodyCouldListenTo(CapturedOutput output) {
		assertThatExceptionOfType(SettingsRefused.class).isThrownBy(() -> start("--spring.profiles.active=demo",
				"--console.breached-passwords.url=http://passwords.example.com"));

		assertThat(output).contains("CONSOLE_BREACHED_PASSWORDS_URL is not usable:").doesNotContain("\tat ");
	}

	private static void start(String... arguments) {
		ConsoleApplication.main(arguments);
	}

}
