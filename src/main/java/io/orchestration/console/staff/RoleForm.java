package io.orchestration.console.staff;

import io.orchestration.console.scope.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A role to give, to change or to take.
 *
 * @param place the code of the scope
 * @param was the role the user had there when the page was opened, if any
 * @param role the role the user shall have there, if any
 */
record RoleForm(@Nullable String place, @Nullable Role was, @Nullable Role role) {

	static RoleForm empty() {
		return new RoleForm(null, null, null);
	}

	void check(Errors errors) {
		if (place().isEmpty()) {
			errors.rejectValue("place", "user.place.missing");
		}
		if (this.was == null && this.role == null && !errors.hasFieldErrors("role")) {
			errors.rejectValue("role", "user.role.missing");
		}
	}

	@Override
	public String place() {
		return (this.place != null) ? this.place : "";
	}

}
