package io.orchestration.console.portal;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/**
 * What a customer signs in with.
 *
 * @param login email or username
 * @param password as typed, blanks included
 */
record SignInForm(
		@NotBlank(message = "{portal.login.missing}") @Size(max = 254,
				message = "{portal.login.too-long}") String login,
		@NotEmpty(message = "{portal.password.missing}") String password) {

	static final SignInForm EMPTY = new SignInForm("", "");

	SignInForm {
		login = Objects.requireNonNullElse(login, "");
		password = Objects.requireNonNullElse(password, "");
	}

	/** Keeps the password out of logs. */
	@Override
	public String toString() {
		return "SignInForm";
	}

}
