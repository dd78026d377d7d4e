package io.orchestration.console.staff;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator in one sentence, without a stack trace, what is wrong. */
class BootstrapRefusedAnalyzer extends AbstractFailureAnalyzer<BootstrapRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BootstrapRefused refused) {
		return new FailureAnalysis(refused.getMessage(), null, refused);
	}

}
