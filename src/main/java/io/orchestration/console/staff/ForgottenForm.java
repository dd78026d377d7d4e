package io.orchestration.console.staff;

import java.util.Objects;
import java.util.Optional;

import io.orchestration.console.mail.EmailAddress;

/**
 * Whose password was forgotten.
 *
 * @param email the address the console user signs in with
 */
record ForgottenForm(String email) {

	ForgottenForm {
		email = Objects.requireNonNullElse(email, "").strip();
	}

	/** The address, if it is one. */
	Optional<EmailAddress> address() {
		return EmailAddress.of(this.email);
	}

}
