package io.orchestration.console.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What a node is told by its environment: the sample data and whatever else it is told in
 * earnest, with short spans where a trial would have to wait for long ones.
 */
final class NodeSettings {

	/** How long a node may hold a mail. */
	static final Duration LEASE = Duration.ofSeconds(10);

	/** How long a node waits for an answer of the mail server. */
	static final Duration SMTP_TIMEOUT = Duration.ofSeconds(3);

	/** With which the nodes sign in to the mail server. */
	static final String SMTP_PASSWORD = "sink-needs-no-password-2026";

	/** All trials come from one address, and one console user. */
	private static final String NO_LIMIT = "1000000";

	private NodeSettings() {
	}

	static Map<String, String> of(String database, Options options) {
		String timeout = Long.toString(SMTP_TIMEOUT.toMillis());
		Map<String, String> settings = new HashMap<>();
		settings.put("SPRING_PROFILES_ACTIVE", "demo");
		settings.put("SPRING_DATASOURCE_URL", database);
		settings.put("SPRING_MAIL_HOST", "127.0.0.1");
		settings.put("SPRING_MAIL_PORT", Integer.toString(options.sinkPort()));
		settings.put("SPRING_MAIL_USERNAME", "console");
		settings.put("SPRING_MAIL_PASSWORD", SMTP_PASSWORD);
		settings.put("SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH", "true");
		settings.put("SPRING_MAIL_PROPERTIES_MAIL_SMTP_TIMEOUT", timeout);
		settings.put("SPRING_MAIL_PROPERTIES_MAIL_SMTP_WRITETIMEOUT", timeout);
		settings.put("CONSOLE_PUBLIC_BASE_URL", "http://127.0.0.1:" + options.port());
		settings.put("CONSOLE_MAIL_SENDERS", Integer.toString(options.senders()));
		settings.put("CONSOLE_MAIL_DEADLINE", LEASE.toSeconds() / 2 + "s");
		settings.put("CONSOLE_MAIL_LEASE", LEASE.toSeconds() + "s");
		settings.put("CONSOLE_MAIL_POLL", "1s");
		settings.put("CONSOLE_LIMITS_RESETS_PER_CONSOLE_USER_PER_HOUR", NO_LIMIT);
		settings.put("CONSOLE_LIMITS_BAD_LINKS_PER_MINUTE", NO_LIMIT);
		settings.put("CONSOLE_LIMITS_FAILED_SIGN_INS_PER_HOUR", NO_LIMIT);
		settings.put("CONSOLE_LIMITS_FORGOTTEN_PASSWORDS_PER_HOUR", NO_LIMIT);
		settings.put("CONSOLE_LIMITS_CUSTOMER_LINKS_PER_HOUR", NO_LIMIT);
		settings.put("CONSOLE_SESSIONS_MOST", NO_LIMIT);
		return settings;
	}

}
