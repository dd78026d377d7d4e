package io.orchestration.console.activity;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The actions people can filter by: those the messages have words for, so that a feature
 * that names its action is known here without further ado.
 */
final class ActivityActions {

	private static final String PREFIX = "activity.";

	private ActivityActions() {
	}

	static String key(String action) {
		return PREFIX + action;
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
