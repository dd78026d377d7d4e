package io.orchestration.console.portal;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who has forgotten the password.
 *
 * @param login email or username
 */
record ForgotPasswordForm(@NotBlank(message = "{portal.login.missing}") @Size(max = 254,
		message = "{portal.login.too-long}") String login) {

	static final ForgotPasswordForm EMPTY = new ForgotPasswordForm("");

	ForgotPasswordForm {
		login = Objects.requireNonNullElse(login, "").strip();
	}

}
