package io.orchestration.console.portal;

import java.util.Objects;

import jakarta.validation.constraints.NotEmpty;

/**
 * The new password of who opened the link in a mail.
 *
 * @param reset the id of the reset the page was shown for
 * @param password the new one
 * @param retype the new one again
 */
record NewPasswordForm(String reset, @NotEmpty(message = "{portal.new-password.missing}") String password,
		String retype) {

	NewPasswordForm {
		reset = Objects.requireNonNullElse(reset, "");
		password = Objects.requireNonNullElse(password, "");
		retype = Objects.requireNonNullElse(retype, "");
	}

	/** An empty form for this reset. */
	static NewPasswordForm of(long reset) {
		return new NewPasswordForm(Long.toString(reset), "", "");
	}

	/**
	 * Makes sure that the page belongs to this reset; another link may have been opened
	 * since, for another customer.
	 * @throws OutOfDatePage if it does not
	 */
	void requireFor(long openReset) {
		if (!this.reset.equals(Long.toString(openReset))) {
			throw new OutOfDatePage();
		}
	}

	boolean isRetyped() {
		return this.password.equals(this.retype);
	}

	/** Keeps the password out of logs. */
	@Override
	public String toString() {
		return "NewPasswordForm[reset=" + this.reset + "]";
	}

}
