package io.orchestration.console.staff;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What an administrator decides about a console user's password.
 *
 * @param choice the name of a {@link PasswordChoice}
 * @param password the new one, where one is typed
 * @param confirm the new one again
 */
record UserPasswordForm(String choice, String password, String confirm) {

	UserPasswordForm(@Nullable String choice, @Nullable String password, @Nullable String confirm) {
		this.choice = Objects.requireNonNullElse(choice, "");
		this.password = Objects.requireNonNullElse(password, "");
		this.confirm = Objects.requireNonNullElse(confirm, "");
	}

	/** As it is first shown. */
	static UserPasswordForm fresh() {
		return new UserPasswordForm(PasswordChoice.KEEP.name(), null, null);
	}

	/** Says what cannot be meant. */
	void check(Errors errors) {
		if (PasswordChoice.find(this.choice).isEmpty()) {
			errors.rejectValue("choice", "user-password.choice.missing");
		}
		if (PasswordChoice.CHANGE.name().equals(this.choice)) {
			checkTyped(errors);
		}
	}

	PasswordChoice chosen() {
		return PasswordChoice.find(this.choice).orElseThrow();
	}

	private void checkTyped(Errors errors) {
		if (this.password.isEmpty()) {
			errors.rejectValue("password", "my-password.new.missing");
		}
		if (!this.confirm.equals(this.password)) {
			errors.rejectValue("confirm", "my-password.retype.differs");
		}
	}

	/** Keeps the password out of logs. */
	@Override
	public String toString() {
		return "UserPasswordForm[choice=" + this.choice + "]";
	}

}
