package io.orchestration.console.staff;

import java.util.Objects;

import io.orchestration.console.scope.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A role to give, to change or to take.
 *
 * @param place the code of the scope
 * @param was the name of the role the user had there when the page was opened, if any
 * @param role the role the user shall have there, if any
 */
record RoleForm(@Nullable String place, @Nullable String was, @Nullable Role role) {

	static RoleForm empty() {
		return new RoleForm(null, null, null);
	}

	void check(Errors errors) {
		if (place().isEmpty()) {
			errors.rejectValue("place", "user.place.missing");
		}
		if (was().isEmpty() && this.role == null) {
			errors.rejectValue("role", "user.role.missing");
		}
	}

	@Override
	public String place() {
		return Objects.requireNonNullElse(this.place, "");
	}

	@Override
	public String was() {
		return Objects.requireNonNullElse(this.was, "");
	}

	/** Whether this is what the page showed. */
	boolean saw(@Nullable Role before) {
		return was().equals((before != null) ? before.name() : "");
	}

}
