package io.orchestration.console.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language mails are written in. Each has a file of messages. */
public enum MailCulture {

	/** English, also for whoever speaks a language there is no file for. */
	ENGLISH(Locale.ENGLISH),
	/** French. */
	FRENCH(Locale.FRENCH);

	private final Locale locale;

	MailCulture(Locale locale) {
		this.locale = locale;
	}

	/** The culture with this key. */
	public static Optional<MailCulture> find(String key) {
		return Arrays.stream(values()).filter((it) -> it.getKey().equals(key)).findAny();
	}

	/** The culture whose language this is, in whatever country. */
	public static Optional<MailCulture> speaking(Locale locale) {
		return find(locale.getLanguage());
	}

	/** Stands in the table, in URLs and in message keys. */
	public String getKey() {
		return this.locale.getLanguage();
	}

	/** The language without a country. */
	public Locale locale() {
		return this.locale;
	}

}
