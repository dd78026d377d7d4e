package io.orchestration.console.portal;

import java.io.Serializable;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/**
 * What a customer trades a temporary password with.
 *
 * @param login email or username
 * @param temporary the password a console user has set
 * @param password the new one
 * @param retype the new one again
 */
record TemporaryPasswordForm(
		@NotBlank(message = "{portal.login.missing}") @Size(max = 254,
				message = "{portal.login.too-long}") String login,
		@NotEmpty(message = "{portal.temporary.missing}") String temporary,
		@NotEmpty(message = "{portal.new-password.missing}") String password, String retype) implements Serializable {

	TemporaryPasswordForm {
		login = Objects.requireNonNullElse(login, "");
		temporary = Objects.requireNonNullElse(temporary, "");
		password = Objects.requireNonNullElse(password, "");
		retype = Objects.requireNonNullElse(retype, "");
	}

	/** An empty form but for the login. */
	static TemporaryPasswordForm of(String login) {
		return new TemporaryPasswordForm(login, "", "", "");
	}

	boolean isRetyped() {
		return this.password.equals(this.retype);
	}

	/** Keeps the passwords out of logs. */
	@Override
	public String toString() {
		return "TemporaryPasswordForm";
	}

}
