package io.orchestration.console;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has the sentences printed in place of a stack trace. */
class SettingsRefusedAnalyzer extends AbstractFailureAnalyzer<SettingsRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SettingsRefused cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Set them in the environment and start again, or add --spring.profiles.active=demo to look around "
						+ "with sample data.",
				cause);
	}

}
