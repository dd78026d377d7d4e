package io.orchestration.console.staff;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * The password a console user chooses with a mailed link.
 *
 * @param reset the id of the reset the page was shown for
 * @param password the new one
 * @param retype the new one again
 */
record NewPasswordForm(@Nullable String reset, @NotEmpty(message = "{my-password.new.missing}") String password,
		@NotEmpty(message = "{my-password.retype.missing}") String retype) {

	/** An empty form for this reset. */
	static NewPasswordForm of(StaffReset open) {
		return new NewPasswordForm(Long.toString(open.id()), "", "");
	}

	/**
	 * Says what is wrong before the policy is asked; another link may have been opened
	 * since, for somebody else.
	 */
	void check(StaffReset open, Errors errors) {
		if (!Long.toString(open.id()).equals(this.reset)) {
			errors.reject("choose-password.other-link");
		}
		if (!errors.hasFieldErrors("retype") && !this.retype.equals(this.password)) {
			errors.rejectValue("retype", "my-password.retype.differs");
		}
	}

	/** Keeps the passwords out of logs. */
	@Override
	public String toString() {
		return "NewPasswordForm[reset=" + this.reset + "]";
	}

}
