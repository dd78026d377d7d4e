package io.orchestration.console.twostep;

import jakarta.validation.constraints.NotBlank;

/**
 * The first code of a new authenticator app.
 *
 * @param code six digits
 */
record FirstCodeForm(@NotBlank(message = "{two-step.app.code.missing}") String code) {

	/** Keeps the code out of logs. */
	@Override
	public String toString() {
		return "FirstCodeForm";
	}

}
