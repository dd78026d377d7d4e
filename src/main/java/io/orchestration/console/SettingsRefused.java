package io.orchestration.console;

import java.util.List;

/** The settings do not let the application start. */
public class SettingsRefused extends RuntimeException {

	/** Takes one sentence for each thing that is wrong. */
	public SettingsRefused(List<String> problems) {
		super(String.join(System.lineSeparator(), problems));
	}

}
