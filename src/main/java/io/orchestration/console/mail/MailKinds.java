package io.orchestration.console.mail;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The kinds of mail people can filter by: those the messages have words for, so that a
 * feature that names its mails is known here without further ado.
 */
final class MailKinds {

	private static final String PREFIX = "mail-kind.";

	private MailKinds() {
	}

	static String key(String kind) {
		return PREFIX + kind;
	}

	static List<String> known() {
		return ResourceBundle.getBundle("messages", Locale.ROOT)
			.keySet()
			.stream()
			.filter((it) -> it.startsWith(PREFIX))
			.map((it) -> it.substring(PREFIX.length()))
			.sorted()
			.toList();
	}

}
