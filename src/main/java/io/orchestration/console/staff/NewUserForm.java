package io.orchestration.console.staff;

import io.orchestration.console.scope.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What a new console user starts with; the password they choose themselves.
 *
 * @param place the code of the scope of the first role
 * @param role the first role
 */
record NewUserForm(@Nullable String displayName, @Nullable String email, @Nullable String firstName,
		@Nullable String lastName, @Nullable String department, @Nullable String jobTitle, @Nullable String language,
		@Nullable String place, @Nullable Role role) {

	/** In the chosen scope, if a role can be given there. */
	static NewUserForm in(String place) {
		return new NewUserForm(null, null, null, null, null, null, null, place, null);
	}

	void check(Errors errors) {
		ProfileRules.check(profile(), errors);
		firstRole().check(errors);
	}

	RoleForm firstRole() {
		return new RoleForm(this.place, null, this.role);
	}

	ProfileData profile() {
		return new ProfileData(this.displayName, this.email, this.firstName, this.lastName, this.department,
				this.jobTitle, this.language, true);
	}

}
