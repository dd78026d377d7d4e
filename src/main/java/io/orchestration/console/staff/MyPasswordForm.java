package io.orchestration.console.staff;

import jakarta.validation.constraints.NotEmpty;

/**
 * What a console user types to change their password.
 *
 * @param current the one they signed in with
 * @param password the new one
 * @param retype the new one again
 */
record MyPasswordForm(@NotEmpty(message = "{my-password.current.missing}") String current,
		@NotEmpty(message = "{my-password.new.missing}") String password,
		@NotEmpty(message = "{my-password.retype.missing}") String retype) {

	/** Keeps the passwords out of logs. */
	@Override
	public String toString() {
		return "MyPasswordForm";
	}

}
