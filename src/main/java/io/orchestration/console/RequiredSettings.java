package io.orchestration.console;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start without what only the deployment can know, before anything else looks
 * at it. The demo brings all of it along.
 */
class RequiredSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	private static final String PUBLIC_BASE_URL = "console.public-base-url";

	private static final String BREACHED_PASSWORDS_URL = "console.breached-passwords.url";

	private static final String SECRETS_KEY = "console.secrets.key";

	private static final int SECRETS_KEY_BYTES = 32;

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		List<String> problems = problems(event.getEnvironment());
		if (!problems.isEmpty()) {
			throw new SettingsRefused(problems);
		}
	}

	private static List<String> problems(ConfigurableEnvironment settings) {
		List<String> problems = new ArrayList<>();
		if (!settings.acceptsProfiles(Profiles.of("demo"))) {
			require(settings, "spring.datasource.url",
					"SPRING_DATASOURCE_URL is missing: set it to the JDBC URL of "
							+ "the PostgreSQL database, such as jdbc:postgresql://db.example.com:5432/console.",
					problems);
			require(settings, "spring.mail.host", "SPRING_MAIL_HOST is missing: set it to the name of the mail server "
					+ "that takes the mails to customers.", problems);
			require(settings, PUBLIC_BASE_URL, "CONSOLE_PUBLIC_BASE_URL is missing: set it to the address people type "
					+ "to reach the console, such as https://console.example.com.", problems);
		}
		String url = settings.getProperty(PUBLIC_BASE_URL, "");
		if (!url.isBlank() && BaseUrl.of(url).isEmpty()) {
			problems.add("CONSOLE_PUBLIC_BASE_URL is not usable: write http:// or https://, a host and at most a port, "
					+ "such as https://console.example.com, with nothing after it, not even a slash.");
		}
		if (!isKey(settings.getProperty(SECRETS_KEY, ""))) {
			problems.add("CONSOLE_SECRETS_KEY is not usable: write 32 random bytes in Base64, such as "
					+ "`openssl rand -base64 32` prints, and keep them as safe as the database.");
		}
		String service = settings.getProperty(BREACHED_PASSWORDS_URL, "");
		if (!service.isBlank() && ServiceUrl.of(service).isEmpty()) {
			problems.add("CONSOLE_BREACHED_PASSWORDS_URL is not usable: write https:// (http:// only for this very "
					+ "machine), a host, and at most a port and a path, such as https://passwords.example.com, without "
					+ "a user and with nothing after a ? or #.");
		}
		return problems;
	}

	private static void require(ConfigurableEnvironment settings, String name, String problem, List<String> problems) {
		if (settings.getProperty(name, "").isBlank()) {
			problems.add(problem);
		}
	}

	private static boolean isKey(String text) {
		try {
			return text.isBlank() || Base64.getDecoder().decode(text.strip()).length == SECRETS_KEY_BYTES;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
